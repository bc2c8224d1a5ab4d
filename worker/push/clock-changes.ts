import type { WholeRow } from "../../shared/derive/whole-row.ts";
import { changedClocks, recordClocks, type RecordClock } from "../record/clocks.ts";
import type { Projection } from "../record/projection.ts";
import type { Deciding } from "./deciding.ts";

/** What a new version changes about the clocks of its record; `row` is null for one that withdraws it. */
export function clockChanges(
  { ledger, moment, clocks, calendar, deadlines }: Deciding,
  stored: { readonly number: number } | undefined,
  { row, after: { shop, payout } }: { readonly row: WholeRow | null; readonly after: Projection },
): RecordClock[] {
  const before = (stored && clocks.get(stored.number)) ?? [];
  const means = { calendar, deadlines };
  return changedClocks(before, recordClocks(before, ledger, { row, shop, payout }, moment, means));
}
