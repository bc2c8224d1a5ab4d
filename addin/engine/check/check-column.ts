import { checkText, withdrawnText } from "../../../shared/messages/check-text.ts";
import { type Problem, problemsByRow, rowsOf, stopsRow } from "../../../shared/problem.ts";
import type { Examined } from "../../../shared/reading/examine.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";

type Row = Grid["values"][number];

/** What stands in the check column of a sheet. */
export interface CheckColumn {
  /** Its index in the sheet. */
  readonly column: number;
  /** By the rows' arrays; a row that is missing says what its own cell there holds. */
  readonly texts: ReadonlyMap<Row, string>;
}

/** The parts of a validation that the column tells of. */
interface Checked {
  readonly openLedger: OpenLedger;
  readonly reading: Examined;
  readonly problems: readonly Problem[];
}

/**
 * Says in the check column what was found in each row; rows that were left out are blank in it. Only
 * cells that say something else are written, and none when the sheet changed meanwhile. Undefined
 * while there is nothing to say, or the sheet does not take it.
 */
export async function writeChecks(
  workbook: Workbook,
  checked: Checked,
  before: CheckColumn | undefined,
  env: Environment,
): Promise<CheckColumn | undefined> {
  const { snapshot, placement } = checked.openLedger;
  const { sheet, grid, revision } = snapshot;
  if (checked.reading.rows.length === 0 && before === undefined) return undefined;
  const rows = grid.values.slice(placement.headerRow + 1);
  const wanted = await checkTexts(checked, rows.length, env);
  const stands = (row: Row, column: number) =>
    before?.texts.get(row) ?? String(row[column - grid.firstColumn] ?? "");
  if (before !== undefined) {
    const changed = await differing(rows, wanted, (row) => stands(row, before.column), env);
    if (changed === null) return { column: before.column, texts: await byRow(rows, wanted, env) };
  }
  const headerRow = headerRowNumber(checked.openLedger);
  const { check: column } = await workbook.ownedColumns(sheet.id, headerRow);
  const changed = await differing(rows, wanted, (row) => stands(row, column), env);
  if (workbook.revision(sheet.id) !== revision) {
    return { column, texts: before?.texts ?? new Map<Row, string>() };
  }
  if (changed !== null) {
    await workbook.writeOwned(sheet.id, column, headerRow + 1 + changed.first, changed.texts);
  }
  if (workbook.isLocked(sheet.id)) return undefined;
  return { column, texts: await byRow(rows, wanted, env) };
}

/** The texts to write, from the first row that says something else to the last; null when none does. */
async function differing(
  rows: readonly Row[],
  wanted: readonly string[],
  stands: (row: Row) => string,
  env: Environment,
): Promise<{ readonly first: number; readonly texts: (string | null)[] } | null> {
  const texts: (string | null)[] = [];
  let first = -1;
  let end = 0;
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const text = wanted[index] ?? "";
    const differs = stands(row) !== text;
    if (differs && first < 0) first = index;
    if (first < 0) continue;
    texts.push(differs ? text : null);
    if (differs) end = texts.length;
  }
  return first < 0 ? null : { first, texts: texts.slice(0, end) };
}

async function byRow(
  rows: readonly Row[],
  texts: readonly string[],
  env: Environment,
): Promise<ReadonlyMap<Row, string>> {
  const stand = new Map<Row, string>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    stand.set(row, texts[index] ?? "");
  }
  return stand;
}

/** The check column below the header row. */
async function checkTexts(
  { openLedger, reading, problems }: Checked,
  rows: number,
  env: Environment,
): Promise<string[]> {
  const headerRow = headerRowNumber(openLedger);
  const told = problems.filter((problem) => problem.level !== "note" || stopsRow(problem));
  const ofRow = problemsByRow(told);
  // What is wrong with the whole sheet stands in each row that it keeps from being sent.
  const ofSheet = told.filter(
    (problem) => problem.level === "error" && rowsOf(problem).length === 0,
  );
  const texts: string[] = new Array<string>(rows).fill("");
  for (const [index, { number, blocked, withdrawn }] of reading.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    if (withdrawn === true) {
      texts[number - headerRow - 1] = withdrawnText[env.language];
      continue;
    }
    const found = [...(blocked ? ofSheet : []), ...(ofRow.get(number) ?? [])];
    texts[number - headerRow - 1] = checkText(found, openLedger.ledger, env.language);
  }
  return texts;
}
