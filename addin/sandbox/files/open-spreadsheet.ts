import * as XLSX from "@e965/xlsx";
import type { CellStylePatch } from "../workbook/cell-style.ts";
import { cellError, type CellValue, type ErrorText } from "../workbook/cell-value.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/address.ts";
import type { SheetLayout } from "../workbook/sheet-layout.ts";
import { usableSheetName } from "../workbook/sheet-name.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import type { OpenTrouble } from "./open-trouble.ts";
import { withShownNames } from "./xlsx/file-formula.ts";
import { readExtras } from "./xlsx/read-extras.ts";

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;

/** Opens a file with SheetJS, and from the parts of an .xlsx (path → text) what SheetJS does not read. */
export function openSpreadsheet(
  workbook: Workbook,
  bytes: Uint8Array,
  parts?: ReadonlyMap<string, string>,
): OpenTrouble | null {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      // Where a file has no styles, SheetJS looks for one of each cell in vain, and throws and catches each time.
      cellStyles:
        parts === undefined || [...parts.keys()].some((path) => /styles\.xml$/i.test(path)),
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message)
      ? "fileUnknown"
      : "fileBroken";
  }
  if (book.SheetNames.length === 0) return "fileBroken";
  if (Object.values(book.Sheets).some(isOutsideGrid)) return "fileOutsideGrid";
  workbook.replace(() => {
    workbook.date1904 = book.Workbook?.WBProps?.date1904 ?? false;
    book.SheetNames.forEach((name, i) => {
      const source = book.Sheets[name];
      const sheet = workbook.addSheet(usableSheetName(workbook, name));
      if (!source) return;
      readCells(sheet, source);
      sheet.change({
        ...readLayout(source),
        visibility: VISIBILITY[book.Workbook?.Sheets?.[i]?.Hidden ?? 0] ?? "Visible",
      });
    });
    const names = new Map<string, { formula: string; visible: boolean }>();
    for (const { Name, Ref, Sheet: local } of book.Workbook?.Names ?? []) {
      if (local === undefined && !Name.startsWith("_xlnm.")) {
        names.set(Name, { formula: `=${Ref}`, visible: true });
      }
    }
    workbook.change({ names });
    if (parts) readExtras(workbook, parts);
  }, true);
  return null;
}

/** Binary files count their rows and columns without an end: walking to the last would take as long. */
function isOutsideGrid(source: XLSX.WorkSheet): boolean {
  const rows = (source as XLSX.DenseWorkSheet)["!data"] ?? [];
  if (rows.length > MAX_ROWS) return true;
  return rows.some((cells) => (cells?.length ?? 0) > MAX_COLUMNS);
}

/** Error values as files number them. */
const ERRORS: Record<number, ErrorText> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function readValue(cell: XLSX.CellObject): CellValue {
  const value = cell.v;
  if (cell.t === "e") return cellError(ERRORS[Number(value)] ?? "#VALUE!");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}

/** The short date of the system, which files only number; here it is the Chinese one. */
const SYSTEM_DATES: Record<string, string> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

function readStyle(cell: XLSX.CellObject): CellStylePatch {
  // SheetJS leaves the style untyped; all it reads of it is the fill
  const fill = cell.s as { patternType?: string; fgColor?: { rgb?: string } } | undefined;
  const color = fill?.patternType === "solid" ? fill.fgColor?.rgb : undefined;
  return {
    ...(typeof cell.z === "string" && { numberFormat: SYSTEM_DATES[cell.z] ?? cell.z }),
    ...(color && /^[0-9A-Fa-f]{6}$/.test(color) && { fill: `#${color.toLowerCase()}` }),
  };
}

function readCells(sheet: Sheet, source: XLSX.WorkSheet): void {
  const rows = (source as XLSX.DenseWorkSheet)["!data"] ?? [];
  const { styles } = sheet.workbook;
  const plain = styles.get(0);
  const ids = new Map<string, number>();
  rows.forEach((cells, r) => {
    cells?.forEach((cell, c) => {
      if (!cell) return;
      const formula =
        typeof cell.f === "string" ? withShownNames(`=${cell.f}`, sheet.workbook) : undefined;
      sheet.cells.set(r, c, readValue(cell), formula);
      const patch = readStyle(cell);
      const key = `${patch.numberFormat} ${patch.fill}`;
      const style = ids.get(key) ?? styles.idOf({ ...plain, ...patch });
      ids.set(key, style);
      if (style !== 0) sheet.cells.setStyle(r, c, style);
    });
  });
}

/** What each array formula fills: the cells beside its own hold values alone. */
function arrayFormulas(source: XLSX.WorkSheet): XLSX.Range[] {
  const references = new Set<string>();
  for (const cells of (source as XLSX.DenseWorkSheet)["!data"] ?? []) {
    for (const cell of cells ?? []) if (cell?.F?.includes(":") === true) references.add(cell.F);
  }
  return [...references].map((reference) => XLSX.utils.decode_range(reference));
}

function readLayout(source: XLSX.WorkSheet): Partial<SheetLayout> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  source["!cols"]?.forEach((column, c) => {
    if (column?.hidden) hiddenColumns.add(c);
    if (column?.wpx) columnWidths.set(c, Math.round(column.wpx));
  });
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  source["!rows"]?.forEach((row, r) => {
    if (row?.hidden) hiddenRows.add(r);
    if (row?.hpx) rowHeights.set(r, Math.max(20, Math.round(row.hpx)));
  });
  const box = ({ s, e }: XLSX.Range) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  });
  const filter = source["!autofilter"];
  return {
    columnWidths,
    hiddenColumns,
    rowHeights,
    hiddenRows,
    merges: (source["!merges"] ?? []).map(box),
    spills: arrayFormulas(source).map(box),
    filter: filter ? { box: box(XLSX.utils.decode_range(filter.ref)), criteria: new Map() } : null,
    // Filled for .xls alone; of an .xlsx `readProtection` reads it.
    protected: source["!protect"] !== undefined,
  };
}
