import { type Box, parseBox, splitSheetName } from "./address.ts";
import type { DataValidation } from "./sheet-layout.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** Where a list rule takes its texts from: `开,关`, `=_lists!$A$1:$A$9`, `=店铺`; null for other rules. */
export function listSource(rule: unknown): string | null {
  const { list } = (typeof rule === "object" && rule !== null ? rule : {}) as { list?: unknown };
  const { source } = (typeof list === "object" && list !== null ? list : {}) as {
    source?: unknown;
  };
  return typeof source === "string" ? source : null;
}

/** The cells that a formula such as `=Sheet1!$A$1:$B$2`, or the name of such cells, points to. */
export function cellsNamed(workbook: Workbook, formula: string): { sheet: Sheet; box: Box } | null {
  const written = formula.replace(/^=/, "");
  const { sheet: sheetName, a1 } = splitSheetName(written);
  if (sheetName === null) {
    const wanted = written.toLowerCase();
    for (const [name, named] of workbook.state.names) {
      if (name.toLowerCase() === wanted && named.formula !== formula) {
        return cellsNamed(workbook, named.formula);
      }
    }
    return null;
  }
  const sheet = workbook.sheet(sheetName);
  const box = parseBox(a1);
  return sheet && box ? { sheet, box } : null;
}

/** The texts that a rule allows just now; null when it is no list, or its cells are gone. */
export function allowedTexts(
  workbook: Workbook,
  { rule }: Pick<DataValidation, "rule">,
): readonly string[] | null {
  const source = listSource(rule);
  if (source === null) return null;
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const from = cellsNamed(workbook, source);
  return from && from.sheet.table(from.box, (row, column) => from.sheet.text(row, column)).flat();
}
