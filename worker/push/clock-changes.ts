import type { WholeRow } from "../../shared/derive/whole-row.ts";
import { clockChanges, recordClocks, type ClockChanges } from "../record/clocks.ts";
import type { Projection } from "../record/projection.ts";
import type { Deciding } from "./deciding.ts";

/** What a new version changes about the clocks of its record; `row` is null for one that withdraws it. */
export function clocksOfVersion(
  { ledger, moment, clocks, calendar, deadlines }: Deciding,
  stored: { readonly number: number } | undefined,
  { row, after: { shop, payout } }: { readonly row: WholeRow | null; readonly after: Projection },
): ClockChanges {
  const before = (stored && clocks.get(stored.number)) ?? [];
  const means = { calendar, deadlines };
  return clockChanges(before, recordClocks(before, ledger, { row, shop, payout }, moment, means));
}
