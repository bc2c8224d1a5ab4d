import type { Workbook } from "../workbook/workbook.ts";
import { RELATIONSHIPS, SPREADSHEET } from "./xlsx/namespaces.ts";
import { packZip } from "./xlsx/pack-zip.ts";
import { SETTINGS_NAMESPACE, SETTINGS_PART } from "./xlsx/settings-part.ts";
import { sheetXml } from "./xlsx/write-sheet.ts";
import { StylesPart } from "./xlsx/write-styles.ts";
import { tableXml } from "./xlsx/write-table.ts";
import { xml, xmlPart, xmlText } from "../../../shared/text/xml.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relations(list: readonly Relation[]): string {
  return xmlPart(
    xml(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ id, type, target }) =>
        xml("Relationship", { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target }),
      ),
    ),
  );
}

/**
 * The workbook as .xlsx: cells, formulas, formats, widths, hidden rows and columns, merges,
 * tables, filters, frozen panes, formula rules, lists of allowed values with their messages, and
 * the add-in's settings. Other rules of validation, comments, pictures and charts are not in the model.
 */
export function saveXlsx(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, string>();
  const types: [part: string, type: string][] = [];
  const add = (path: string, type: string, content: string) => {
    parts.set(path, content);
    types.push([`/${path}`, type]);
  };
  const styles = new StylesPart(workbook.styles.get(0));
  let tables = 0;
  workbook.sheets.forEach((sheet, i) => {
    const links = sheet.layout.tables.map((table) => {
      const number = ++tables;
      add(`xl/tables/table${number}.xml`, `${TYPE}.table+xml`, tableXml(sheet, table, number));
      return { id: `rId${number}`, type: "table", target: `../tables/table${number}.xml` };
    });
    const ids = links.map(({ id }) => id);
    add(`xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`, sheetXml(sheet, styles, ids));
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations(links));
  });
  add("xl/styles.xml", `${TYPE}.styles+xml`, styles.toXml());
  add("xl/workbook.xml", `${TYPE}.sheet.main+xml`, workbookXml(workbook));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relations([
      ...workbook.sheets.map((_, i) => ({
        id: `rId${i + 1}`,
        type: "worksheet",
        target: `worksheets/sheet${i + 1}.xml`,
      })),
      { id: `rId${workbook.sheets.length + 1}`, type: "styles", target: "styles.xml" },
    ]),
  );
  const root = [{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }];
  if (workbook.settings.size > 0) {
    parts.set(SETTINGS_PART, settingsXml(workbook));
    root.push({ id: "rId2", type: "customXml", target: SETTINGS_PART });
  }
  parts.set("_rels/.rels", relations(root));
  parts.set("[Content_Types].xml", contentTypes(types));
  return packZip(parts);
}

function workbookXml(workbook: Workbook): string {
  const names = [...workbook.state.names].map(([name, { formula, visible }]) =>
    xml(
      "definedName",
      { name, hidden: visible ? undefined : 1 },
      xmlText(formula.replace(/^=/, "")),
    ),
  );
  return xmlPart(
    xml(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      workbook.date1904 ? xml("workbookPr", { date1904: 1 }) : "",
      xml(
        "bookViews",
        {},
        xml("workbookView", { activeTab: workbook.sheets.indexOf(workbook.activeSheet) }),
      ),
      xml(
        "sheets",
        {},
        ...workbook.sheets.map(({ name, layout }, i) =>
          xml("sheet", {
            name,
            sheetId: i + 1,
            state:
              layout.visibility === "Visible"
                ? undefined
                : layout.visibility === "Hidden"
                  ? "hidden"
                  : "veryHidden",
            "r:id": `rId${i + 1}`,
          }),
        ),
      ),
      names.length > 0 ? xml("definedNames", {}, ...names) : "",
      workbook.calculationMode === "Manual" ? xml("calcPr", { calcMode: "manual" }) : "",
    ),
  );
}

function settingsXml(workbook: Workbook): string {
  const entries = [...workbook.settings].map(([key, value]) =>
    xml("setting", { key }, xmlText(JSON.stringify(value))),
  );
  return xmlPart(xml("settings", { xmlns: SETTINGS_NAMESPACE }, ...entries));
}

function contentTypes(types: readonly (readonly [part: string, type: string])[]): string {
  return xmlPart(
    xml(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      xml("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...types.map(([PartName, ContentType]) => xml("Override", { PartName, ContentType })),
    ),
  );
}
