import { z } from "zod";
import { directions } from "../../shared/money/direction.ts";
import { summarize, type SummaryGroup } from "../../shared/money/summary.ts";
import { allSeries } from "../../shared/settings/series.ts";
import { day } from "../../shared/time/wire.ts";
import { fen, recordId } from "../../shared/api/fields.ts";
import { batchDigest, NO_BATCH } from "./batch-digest.ts";
import type { LeftOut } from "../store/batches/left-out.ts";

/** A sealed batch as it is stored. */
export const batchRow = z.object({
  id: z.int(),
  series: z.enum(allSeries),
  day,
  part: z.int(),
  number: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  onTime: z.int(),
  entries: z.int(),
  totals: z.string(),
  leftOut: z.string(),
  previous: z.string(),
  digest: z.string(),
});
export type BatchRow = z.infer<typeof batchRow>;

/** An entry of a batch as it is stored. */
export const sealedEntryRow = z.object({
  batch: z.int(),
  series: z.enum(allSeries),
  financeDay: day,
  held: z.string().nullable(),
  entry: z.int(),
  record: recordId,
  version: z.int(),
  line: z.int(),
  ledger: z.string(),
  kind: z.string(),
  direction: z.enum(directions),
  amount: fen,
  count: z.int(),
  day,
  shop: z.string(),
  courier: z.string(),
  reason: z.string(),
  liable: z.string(),
  registrant: z.string(),
  reference: z.string(),
  reverses: z.int().nullable(),
});
export type SealedEntryRow = z.infer<typeof sealedEntryRow>;

/** The last digests of the series while their batches are followed. */
export type Heads = Map<string, string>;

/** What is wrong with a batch beside those before it and its entries, in their order; undefined when all holds. */
export async function batchFault(
  batch: BatchRow,
  entries: readonly SealedEntryRow[],
  heads: Heads,
): Promise<string | undefined> {
  const before = heads.get(batch.series) ?? NO_BATCH;
  heads.set(batch.series, batch.digest);
  if (batch.previous !== before) return "it does not follow the batch before it";
  if (entries.length !== batch.entries)
    return `it was sealed with ${batch.entries} entries and has ${entries.length}`;
  const stray = entries.find(
    ({ series, financeDay, held }) =>
      series !== batch.series || financeDay !== batch.day || held !== null,
  );
  if (stray !== undefined) return `entry ${stray.entry} is not of its series or day`;
  // Both are ours, see store/batches/batches.ts; a digest over what is not so is another.
  const groups = JSON.parse(batch.totals) as SummaryGroup[];
  const leftOut = JSON.parse(batch.leftOut) as LeftOut[];
  if (JSON.stringify(summarize(entries).groups) !== JSON.stringify(groups))
    return "its totals are not the sums of its entries";
  const { series, day, part, number, at, by, previous } = batch;
  const said = { series, day, part, number, at, by, previous, onTime: batch.onTime === 1 };
  const digest = await batchDigest({ ...said, groups, leftOut }, entries);
  return digest === batch.digest ? undefined : "it does not say what was sealed";
}
