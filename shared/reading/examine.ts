import { type Ledger, type Row, wholeRow } from "../ledger.ts";
import { type Problem, stopsRow } from "../problem.ts";
import { judged } from "../rules/levels.ts";
import type { Thresholds } from "../rules/thresholds.ts";
import type { Grid } from "./grid.ts";
import type { Placement } from "./placement.ts";
import { oldCases } from "./old-cases.ts";
import { readSheet, ROWS_BETWEEN_PAUSES, type SheetContext } from "./read-sheet.ts";
import type { ReadRow, SheetReading } from "./sheet-reading.ts";

/** What checking a sheet needs to know besides its cells. */
export interface ExamineContext extends SheetContext {
  readonly thresholds: Thresholds;
}

/**
 * Reads a sheet, checks each row by the ledger's rules, and the rows against each other for twins.
 * The problems come in the order of the sheet, those of the whole sheet first.
 */
export async function examine(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  context: ExamineContext,
): Promise<SheetReading> {
  const reading = await readSheet(ledger, grid, placement, context);
  const problems = [...reading.problems];
  const twins = new Map<string, number>();
  const rows: ReadRow[] = [];
  for (const row of reading.rows) {
    if ((rows.length + 1) % ROWS_BETWEEN_PAUSES === 0) await context.pause?.();
    const whole = wholeRow(ledger, row.cells);
    const found = brokenRules(ledger, placement, row, whole, context);
    found.push(...twinsAbove(ledger, placement, row, whole, twins, context));
    problems.push(...found);
    rows.push(found.some(stopsRow) ? { ...row, blocked: true } : row);
  }
  const told = oldCases(problems, rows.length, context.thresholds);
  // The sort is stable: within a row the cells come before the rules.
  told.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...reading, rows, problems: told };
}

/** True when the sheet has all the columns' cells in a readable state, or does not have the columns. */
function readable(columns: readonly string[], placement: Placement, cells: Row): boolean {
  return columns.every((key) => key in cells || !(key in placement.columns));
}

function brokenRules(
  ledger: Ledger,
  placement: Placement,
  { cells, number }: ReadRow,
  row: Row,
  context: ExamineContext,
): Problem[] {
  const problems: Problem[] = [];
  for (const rule of ledger.rules) {
    const found = rule.check(row, context);
    if (found === undefined || !readable(rule.reads, placement, cells)) continue;
    const finding = judged(found, context.levels);
    if (finding === undefined) continue;
    // What a column that the sheet lacks may hold on the server is nobody's warning here.
    if (finding.level !== "error" && !(finding.column in placement.columns)) continue;
    const value = shown(ledger, finding.column, cells);
    problems.push({ ...finding, row: number, value, reads: rule.reads });
  }
  return problems;
}

/** Twins of rows further up; `known` holds the number of the first row of each key. */
function twinsAbove(
  ledger: Ledger,
  placement: Placement,
  { cells, number }: ReadRow,
  row: Row,
  known: Map<string, number>,
  { levels }: ExamineContext,
): Problem[] {
  const problems: Problem[] = [];
  for (const { code, level, column, reads, key } of ledger.twins) {
    if (!readable(reads, placement, cells)) continue;
    const written = key(row);
    if (written === undefined) continue;
    const first = known.get(code + written);
    if (first === undefined) known.set(code + written, number);
    else {
      const params = { other: first };
      const twin = judged({ code, level, row: number, column, value: "", reads, params }, levels);
      if (twin !== undefined) problems.push({ ...twin, value: shown(ledger, column, cells) });
    }
  }
  return problems;
}

function shown(ledger: Ledger, column: string, cells: Row): string {
  const value = cells[column];
  return value === undefined || value === null ? "" : (ledger.columns[column]?.show(value) ?? "");
}
