import { contains, intersect, type Box } from "./address.ts";
import { renameHeadingsInFormula, renameTableInFormula } from "./formula/rename-in-structured.ts";
import { rewriteFormulas } from "./rewrite-formulas.ts";
import type { Table } from "./sheet-layout.ts";
import { changeTable, columnNames } from "./tables.ts";
import type { Sheet } from "./workbook.ts";

/** Gives a table another name, in all formulas, too. */
export function renameTable(sheet: Sheet, table: Table, name: string): void {
  sheet.workbook.transact(() => {
    changeTable(sheet, table, { name });
    rewriteFormulas(sheet.workbook, (formula) => renameTableInFormula(formula, table.name, name));
  });
}

/** Writes into cells; where those are headings of tables, formulas follow the new ones. */
export function followHeadings(sheet: Sheet, box: Box, write: () => void): void {
  const touched = sheet.layout.tables.filter(
    ({ box: table, showHeaders }) => showHeaders && intersect(box, { ...table, rows: 1 }),
  );
  const before = touched.map((table) => ({ table, names: columnNames(sheet, table) }));
  write();
  for (const { table, names } of before) {
    const now = sheet.layout.tables.find(({ id }) => id === table.id);
    if (now) renameHeadings(sheet, now, changedHeadings(sheet, table, names, now));
  }
}

function changedHeadings(sheet: Sheet, before: Table, names: string[], now: Table) {
  const fresh = columnNames(sheet, now);
  const renamed = new Map<string, string>();
  before.columnIds.forEach((id, i) => {
    const [from, to] = [names[i], fresh[now.columnIds.indexOf(id)]];
    if (from !== undefined && to !== undefined && from !== to) renamed.set(from.toLowerCase(), to);
  });
  return renamed;
}

function renameHeadings(sheet: Sheet, table: Table, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  rewriteFormulas(sheet.workbook, (formula, at) => {
    const inside = at?.sheet === sheet && contains(table.box, at.row, at.column);
    return renameHeadingsInFormula(formula, table.name, renamed, inside);
  });
}
