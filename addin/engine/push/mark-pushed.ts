import { hasLanded } from "../../../shared/api/push.ts";
import type { Mark } from "../../../shared/merge/mark.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Environment } from "../environment.ts";
import { writeMarks } from "../marks/marks.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import { bringTheirs } from "./bring-theirs.ts";
import type { PushedRow } from "./push-report.ts";

/**
 * Marks what has landed. A row keeps its old mark when the server holds something that the sheet does
 * not show: its next push is then compared with what the sheet last saw, and nothing of either side
 * is lost. Cells that somebody else changed are brought into the sheet where nobody typed meanwhile.
 */
export async function markPushed(
  workbook: Workbook,
  openLedger: OpenLedger,
  pushed: readonly PushedRow[],
  env: Environment,
): Promise<void> {
  const marks = new Map<RecordId, Mark>();
  const merged: PushedRow[] = [];
  for (const [index, row] of pushed.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const { outcome, version, theirs = {} } = row.outcome;
    if (!hasLanded(outcome) || version === null) continue;
    if (Object.keys(theirs).some((key) => key in row.sent)) merged.push(row);
    else marks.set(row.id, markHere(openLedger, { id: row.id, version, cells: row.sent }));
  }
  const brought = await bringTheirs(
    workbook,
    openLedger,
    merged.map(({ id, stood, outcome }) => ({ id, stood, cells: outcome.theirs ?? {} })),
    env,
  );
  for (const { id, sent, outcome } of merged) {
    if (!brought.has(id) || outcome.version === null) continue;
    const cells = { ...sent, ...outcome.theirs };
    marks.set(id, markHere(openLedger, { id, version: outcome.version, cells }));
  }
  await writeMarks(workbook, openLedger, marks, env);
}
