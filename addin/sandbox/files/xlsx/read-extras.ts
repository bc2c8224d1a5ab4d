import { MAX_COLUMNS, parseBox, parseBoxes } from "../../workbook/address.ts";
import { PLAIN_STYLE, type CellStylePatch } from "../../workbook/cell-style.ts";
import type { ConditionalFormat, Table } from "../../workbook/sheet-layout.ts";
import { tableBody } from "../../workbook/sheet-layout.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { digitsToPixels } from "./column-width.ts";
import { shownFormula } from "./file-formula.ts";
import { readCriteria } from "./read-filters.ts";
import { readProtection } from "./sheet-protection-xml.ts";
import { readStyles, type FileStyles } from "./read-styles.ts";
import { readValidations } from "./read-validations.ts";
import { plainText, scan, scanFirst, type Scanned } from "./scan-xml.ts";
import { SETTINGS_PART } from "./settings-part.ts";

type Parts = ReadonlyMap<string, string>;

function relationsOf(parts: Parts, path: string): Map<string, string> {
  const at = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, at);
  const xml = parts.get(`${folder}_rels/${path.slice(at)}.rels`) ?? "";
  return new Map(
    scan(xml, "Relationship").map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      const base = new URL(folder, "zip:///");
      return [attributes.get("Id") ?? "", new URL(target, base).pathname.slice(1)];
    }),
  );
}

/**
 * Reads from an .xlsx what SheetJS leaves out: fonts and alignment, tables, filters, frozen panes,
 * formula rules, what cells may hold, tab colours, and the settings that the sandbox saved.
 * The sheets must have been read already, in the order of the file.
 */
export function readExtras(workbook: Workbook, parts: Parts): void {
  const styles = readStyles(parts.get("xl/styles.xml") ?? "");
  const links = relationsOf(parts, "xl/workbook.xml");
  const sheets = scan(
    scanFirst(parts.get("xl/workbook.xml") ?? "", "sheets")?.inner ?? "",
    "sheet",
  );
  sheets.forEach(({ attributes }, i) => {
    const path = links.get(attributes.get("id") ?? "") ?? "";
    const xml = parts.get(path);
    const sheet = workbook.sheets[i];
    if (sheet && xml !== undefined) readSheet(sheet, xml, parts, path, styles);
  });
  const active = scanFirst(parts.get("xl/workbook.xml") ?? "", "workbookView")?.attributes.get(
    "activeTab",
  );
  const shown = workbook.sheets[Number(active ?? 0)];
  if (shown?.layout.visibility === "Visible") workbook.activate(shown);
  const calculation = scanFirst(parts.get("xl/workbook.xml") ?? "", "calcPr")?.attributes;
  if (calculation?.get("calcMode") === "manual") workbook.calculationMode = "Manual";
  readSettings(workbook, parts.get(SETTINGS_PART) ?? "");
}

function readSettings(workbook: Workbook, xml: string): void {
  const settings = new Map<string, unknown>();
  for (const { attributes, inner } of scan(xml, "setting")) {
    try {
      settings.set(attributes.get("key") ?? "", JSON.parse(plainText(inner)) as unknown);
    } catch {
      // another program's customXml/item1.xml: none of our settings
      return;
    }
  }
  if (settings.size > 0) workbook.settings = settings;
}

function readSheet(
  sheet: Sheet,
  xml: string,
  parts: Parts,
  path: string,
  styles: FileStyles,
): void {
  readCellStyles(sheet, xml, styles);
  const links = relationsOf(parts, path);
  const tables = scan(xml, "tablePart")
    .map(({ attributes }) => parts.get(links.get(attributes.get("id") ?? "") ?? ""))
    .map((part) => (part === undefined ? null : readTable(sheet, part)))
    .filter((table) => table !== null);
  const autoFilter = scanFirst(xml, "autoFilter");
  const { filter } = sheet.layout;
  const pane = scanFirst(xml, "pane")?.attributes;
  const frozen = pane?.get("state")?.startsWith("frozen");
  const tab = scanFirst(xml, "tabColor")?.attributes.get("rgb");
  sheet.change({
    columnStyles: readColumnStyles(sheet, xml, styles),
    columnWidths: readColumnWidths(xml),
    tables,
    filter: filter && { ...filter, criteria: readCriteria(autoFilter?.inner ?? "") },
    frozen: {
      rows: frozen ? Number(pane?.get("ySplit") ?? 0) : 0,
      columns: frozen ? Number(pane?.get("xSplit") ?? 0) : 0,
    },
    conditionalFormats: readRules(sheet, xml, styles),
    validations: readValidations(xml),
    ...readProtection(xml),
    tabColor: tab ? `#${tab.slice(-6).toLowerCase()}` : null,
  });
  for (const table of tables) showOwnRows(sheet, table);
  moveToFiltered(sheet);
}

/** Formulas within a table name its own row without the table: `[@金额]`. */
function showOwnRows(sheet: Sheet, { name, box }: Table): void {
  if (sheet.cells.formulaCount === 0) return;
  const { values, formulas } = sheet.cells.read(box);
  formulas.forEach((formula, i) => {
    const shown = formula && shownFormula(formula, name);
    if (shown === formula) return;
    const [row, column] = [box.row + Math.floor(i / box.columns), box.column + (i % box.columns)];
    sheet.cells.set(row, column, values[i] ?? null, shown);
  });
}

function readCellStyles(sheet: Sheet, xml: string, styles: FileStyles): void {
  const table = sheet.workbook.styles;
  const ids = new Map<string, number>();
  const put = (own: number, patch: CellStylePatch) => {
    const key = `${own} ${JSON.stringify(patch)}`;
    const known = ids.get(key) ?? table.idOf({ ...table.get(own), ...patch });
    ids.set(key, known);
    return known;
  };
  for (const [, a1 = "", s] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)) {
    const patch = styles.cells[Number(s)];
    const box = parseBox(a1);
    if (!box || !patch || Object.keys(patch).length === 0) continue;
    const own = sheet.cells.style(box.row, box.column) ?? 0;
    sheet.cells.setStyle(box.row, box.column, put(own, patch));
  }
}

function columnsOf(
  xml: string,
): { first: number; last: number; attributes: Scanned["attributes"] }[] {
  return scan(scanFirst(xml, "cols")?.inner ?? "", "col").map(({ attributes }) => ({
    first: Number(attributes.get("min") ?? 1) - 1,
    last: Math.min(Number(attributes.get("max") ?? 0), MAX_COLUMNS) - 1,
    attributes,
  }));
}

function readColumnWidths(xml: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { first, last, attributes } of columnsOf(xml)) {
    const width = Number(attributes.get("width") ?? 0);
    if (width === 0) continue;
    for (let column = first; column <= last; column++) widths.set(column, digitsToPixels(width));
  }
  return widths;
}

/** Styles of whole columns: above all `@`, which order numbers to come rely on. */
function readColumnStyles(sheet: Sheet, xml: string, styles: FileStyles): Map<number, number> {
  const table = sheet.workbook.styles;
  const columns = new Map<number, number>();
  for (const { first, last, attributes } of columnsOf(xml)) {
    const number = Number(attributes.get("style") ?? 0);
    const patch = styles.cells[number];
    const numberFormat = styles.formats[number] ?? "General";
    if (number === 0 || !patch) continue;
    const id = table.idOf({ ...PLAIN_STYLE, ...patch, numberFormat });
    for (let column = first; column <= last; column++) columns.set(column, id);
  }
  return columns;
}

function readTable(sheet: Sheet, xml: string): Table | null {
  const root = scanFirst(xml, "table");
  const box = parseBox(root?.attributes.get("ref") ?? "");
  if (!root || !box) return null;
  const autoFilter = scanFirst(root.inner, "autoFilter");
  const info = scanFirst(root.inner, "tableStyleInfo")?.attributes;
  return {
    id: sheet.workbook.options.newId(),
    name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "Table",
    box,
    showHeaders: root.attributes.get("headerRowCount") !== "0",
    showTotals: Number(root.attributes.get("totalsRowCount") ?? 0) > 0,
    showFilterButton: autoFilter !== undefined,
    showBandedRows: info?.get("showRowStripes") === "1",
    style: info?.get("name") ?? "TableStyleMedium2",
    columnIds: Array.from({ length: box.columns }, (_, i) => i + 1),
    calculated: new Set(
      scan(root.inner, "tableColumn").flatMap(({ inner }, i) =>
        scanFirst(inner, "calculatedColumnFormula") ? [i + 1] : [],
      ),
    ),
    criteria: readCriteria(autoFilter?.inner ?? ""),
  };
}

function readRules(sheet: Sheet, xml: string, styles: FileStyles): ConditionalFormat[] {
  const rules = scan(xml, "conditionalFormatting").flatMap(({ attributes, inner }) =>
    scan(inner, "cfRule")
      .filter((rule) => rule.attributes.get("type") === "expression")
      .map((rule) => ({
        priority: Number(rule.attributes.get("priority") ?? 0),
        format: {
          id: sheet.workbook.options.newId(),
          boxes: parseBoxes(attributes.get("sqref") ?? ""),
          formula: `=${plainText(scanFirst(rule.inner, "formula")?.inner ?? "")}`,
          style: styles.differences[Number(rule.attributes.get("dxfId") ?? -1)] ?? {},
          stopIfTrue: rule.attributes.get("stopIfTrue") === "1",
        },
      })),
  );
  return rules.toSorted((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** A file only says which rows are hidden; within a filtered list it is the filter that hides them. */
function moveToFiltered(sheet: Sheet): void {
  const { tables, filter, hiddenRows } = sheet.layout;
  const bodies = tables
    .filter(({ criteria }) => criteria.size > 0)
    .map(tableBody)
    .concat(filter && filter.criteria.size > 0 ? [filter.box] : [])
    .filter((box) => box !== null);
  if (bodies.length === 0) return;
  const isFiltered = (row: number) =>
    bodies.some((box) => row >= box.row && row < box.row + box.rows);
  sheet.change({
    filteredRows: new Set([...hiddenRows].filter(isFiltered)),
    hiddenRows: new Set([...hiddenRows].filter((row) => !isFiltered(row))),
  });
}
