import { hasLanded } from "../../../shared/api/push.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { changePushedRecords } from "../marks/pushed-records.ts";
import type { Outgoing } from "./outgoing-rows.ts";
import type { Preview } from "./preview.ts";
import type { PushedRow } from "./push-report.ts";

/**
 * Has the workbook remember which records were pushed from the sheet, so that a row that is gone from it
 * is noticed. A row that a person called a registration of its own leaves the record of old behind
 * knowingly. Where nothing is remembered, as when another program dropped it, the marks of the sheet say it.
 */
export async function rememberPushed(
  workbook: Workbook,
  { validation }: Preview,
  outgoing: readonly Outgoing[],
  pushed: readonly PushedRow[],
): Promise<void> {
  const landed = pushed.filter(({ outcome }) => hasLanded(outcome.outcome)).map(({ id }) => id);
  if (landed.length === 0) return;
  const left = new Set(outgoing.flatMap(({ was }) => was ?? []));
  const marked = () =>
    validation.comparison.rows.flatMap(({ id, base }) => (id === null || base === null ? [] : id));
  await changePushedRecords(workbook, validation.openLedger.snapshot.sheet, (before) => {
    const known: Iterable<RecordId> = before ?? marked();
    return new Set([...[...known].filter((id) => !left.has(id)), ...landed]);
  });
}
