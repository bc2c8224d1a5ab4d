import { columnLetters } from "../../../../shared/text/column-letters.ts";
import { xml, xmlPart, xmlText } from "../../../../shared/text/xml.ts";
import { RELATIONSHIPS, SPREADSHEET } from "./namespaces.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet as the parts around it speak of it. */
export interface NamedSheet {
  readonly name: string;
  /** How many rows stand at the head of each printed page. */
  readonly headings: number;
  /** How many columns are printed, from the left; undefined for all. */
  readonly printed: number | undefined;
}

/** Links from a part to others, by `rId1`, `rId2` and so on. */
export const relationsXml = (list: readonly { readonly type: string; readonly target: string }[]) =>
  xmlPart(
    xml(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ type, target }, at) =>
        xml("Relationship", {
          Id: `rId${at + 1}`,
          Type: `${RELATIONSHIPS}/${type}`,
          Target: target,
        }),
      ),
    ),
  );

/** A sheet's name as formulas have it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The workbook itself, with the names that cells have. What has formulas is worked out when it is opened. */
export function workbookXml(
  sheets: readonly NamedSheet[],
  named: readonly { readonly name: string; readonly to: string }[],
): string {
  const titles = sheets.flatMap(({ name, headings }, localSheetId) =>
    headings === 0
      ? []
      : xml(
          "definedName",
          { name: "_xlnm.Print_Titles", localSheetId },
          xmlText(`${quotedSheet(name)}!$1:$${headings}`),
        ),
  );
  const areas = sheets.flatMap(({ name, printed }, localSheetId) =>
    printed === undefined
      ? []
      : xml(
          "definedName",
          { name: "_xlnm.Print_Area", localSheetId },
          xmlText(`${quotedSheet(name)}!$A:$${columnLetters(printed - 1)}`),
        ),
  );
  const names = [
    ...areas,
    ...titles,
    ...named.map(({ name, to }) => xml("definedName", { name }, xmlText(to))),
  ];
  return xmlPart(
    xml(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      xml("bookViews", {}, xml("workbookView", { activeTab: 0 })),
      xml(
        "sheets",
        {},
        ...sheets.map(({ name }, at) =>
          xml("sheet", { name, sheetId: at + 1, "r:id": `rId${at + 1}` }),
        ),
      ),
      names.length === 0 ? "" : xml("definedNames", {}, ...names),
      xml("calcPr", { fullCalcOnLoad: 1 }),
    ),
  );
}

/** What kind of part each is. */
export function contentTypesXml(sheets: number): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ["/xl/tables/table1.xml", "table"],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      "worksheet",
    ]),
  ].map(([PartName, type]) => xml("Override", { PartName, ContentType: `${TYPE}.${type}+xml` }));
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ].map(([Extension, ContentType]) => xml("Default", { Extension, ContentType }));
  return xmlPart(xml("Types", { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides));
}

/** A table over its headings and lines; without lines it has one blank row, as Excel wants it. */
export function tableXml(name: string, headings: readonly string[], ref: string): string {
  return xmlPart(
    xml(
      "table",
      { xmlns: SPREADSHEET, id: 1, name, displayName: name, ref, totalsRowShown: 0 },
      xml("autoFilter", { ref }),
      xml(
        "tableColumns",
        { count: headings.length },
        ...headings.map((heading, at) => xml("tableColumn", { id: at + 1, name: heading })),
      ),
      xml("tableStyleInfo", {
        name: "TableStyleLight9",
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ),
  );
}
