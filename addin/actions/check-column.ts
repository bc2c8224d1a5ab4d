import { checkText } from "../../shared/messages/check-text.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import { ROWS_BETWEEN_PAUSES } from "../../shared/reading/rows-between-pauses.ts";
import type { Environment } from "./environment.ts";
import { headerRowNumber } from "./sheet-columns.ts";
import type { Validation } from "./validate.ts";
import type { Workbook } from "./workbook.ts";

type Row = Grid["values"][number];

/** What stands in the check column of a sheet. */
export interface CheckColumn {
  /** Its index in the sheet. */
  readonly column: number;
  /** By the rows' arrays; a row that is missing says what its own cell there holds. */
  readonly texts: ReadonlyMap<Row, string>;
}

type Checked = Pick<Validation, "atHand" | "reading" | "problems">;

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
  const { snapshot, placement } = checked.atHand;
  const { sheet, grid, revision } = snapshot;
  if (checked.reading.rows.length === 0 && before === undefined) return undefined;
  const texts = await checkTexts(checked, env);
  const rows = grid.values.slice(placement.headerRow + 1);
  const differing = (column: number) =>
    rows.map((row, index) => {
      const wanted = texts[index] ?? "";
      const stands = before?.texts.get(row) ?? String(row[column - grid.firstColumn] ?? "");
      return wanted === stands ? null : wanted;
    });
  if (before !== undefined && differing(before.column).every((text) => text === null)) {
    return { column: before.column, texts: byRow(rows, texts) };
  }
  const headerRow = headerRowNumber(checked.atHand);
  const { check: column } = await workbook.ownedColumns(sheet.id, headerRow);
  const changed = differing(column);
  if (workbook.revision(sheet.id) !== revision) {
    return { column, texts: new Map(rows.flatMap((row) => entryOf(row, before?.texts.get(row)))) };
  }
  const first = changed.findIndex((text) => text !== null);
  const last = changed.findLastIndex((text) => text !== null);
  if (first >= 0) {
    const written = changed.slice(first, last + 1);
    await workbook.writeOwned(sheet.id, column, headerRow + 1 + first, written);
  }
  if (workbook.isLocked(sheet.id)) return undefined;
  return { column, texts: byRow(rows, texts) };
}

const byRow = (rows: readonly Row[], texts: readonly string[]): ReadonlyMap<Row, string> =>
  new Map(rows.map((row, index) => [row, texts[index] ?? ""]));

const entryOf = (row: Row, text: string | undefined): [Row, string][] =>
  text === undefined ? [] : [[row, text]];

/** The check column below the header row. */
async function checkTexts({ atHand, reading, problems }: Checked, env: Environment) {
  const headerRow = headerRowNumber(atHand);
  const told = problems.filter(({ level }) => level !== "note");
  const byRow = Map.groupBy(told, ({ row }) => row);
  // What is wrong with the whole sheet stands in each row that it keeps from being sent.
  const ofSheet = (byRow.get(null) ?? []).filter(({ level }) => level === "error");
  const texts: string[] = new Array<string>(atHand.snapshot.grid.values.length).fill("");
  for (const [index, { number, blocked }] of reading.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const found = [...(blocked ? ofSheet : []), ...(byRow.get(number) ?? [])];
    texts[number - headerRow - 1] = checkText(found, atHand.ledger, env.language);
  }
  return texts;
}
