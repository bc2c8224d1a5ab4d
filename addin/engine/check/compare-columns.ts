import { type Comparison, compareRows } from "../../../shared/merge/compare.ts";
import { columnsByPushedValues } from "../../../shared/merge/columns-by-pushed-values.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { ExamineContext } from "../../../shared/reading/examine-context.ts";
import type { Examined } from "../../../shared/reading/examine.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";

/** Rows held against their marks, and what the marks say against where the columns stand. */
interface ComparedColumns {
  readonly reading: Examined;
  readonly comparison: Comparison;
  readonly misplaced: readonly Problem[];
}

/**
 * Compares the rows with their marks, and asks the marks whether each column stands where its heading
 * says: where they say something else, no row is called unchanged, and none is sent.
 */
export async function compareColumns(
  { ledger, snapshot, placement, headings, remembered }: OpenLedger,
  reading: Examined,
  context: ExamineContext,
  before: Pick<ComparedColumns, "misplaced"> | undefined,
): Promise<ComparedColumns> {
  const comparison = await compareRows(ledger, reading.rows, context.pause);
  // Typing into cells moves no column; it may put one back that was asked about.
  const { grid } = snapshot;
  const sheet = { grid, placement, headings, rows: comparison.rows, stood: remembered?.stood };
  const misplaced =
    before?.misplaced.length === 0 ? [] : await columnsByPushedValues(ledger, sheet, context);
  if (misplaced.length === 0) return { reading, comparison, misplaced };
  const rows = reading.rows.map((row) => ({ ...row, blocked: true }));
  return {
    reading: { ...reading, rows },
    comparison: await compareRows(ledger, rows, context.pause),
    misplaced,
  };
}
