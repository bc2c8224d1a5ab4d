import { z } from "zod";
/** A sealed batch as it is stored. */
export declare const batchRow: z.ZodObject<
  {
    id: z.ZodInt;
    series: z.ZodEnum<{
      exchange: "exchange";
      money: "money";
    }>;
    day: z.ZodType<
      `${number}-${number}-${number}`,
      `${number}-${number}-${number}`,
      z.core.$ZodTypeInternals<`${number}-${number}-${number}`, `${number}-${number}-${number}`>
    >;
    part: z.ZodInt;
    number: z.ZodString;
    at: z.ZodString;
    by: z.ZodNullable<z.ZodString>;
    onTime: z.ZodInt;
    entries: z.ZodInt;
    totals: z.ZodString;
    leftOut: z.ZodString;
    previous: z.ZodString;
    digest: z.ZodString;
  },
  z.core.$strip
>;
export type BatchRow = z.infer<typeof batchRow>;
/** An entry of a batch as it is stored. */
export declare const sealedEntryRow: z.ZodObject<
  {
    batch: z.ZodInt;
    series: z.ZodEnum<{
      exchange: "exchange";
      money: "money";
    }>;
    financeDay: z.ZodType<
      `${number}-${number}-${number}`,
      `${number}-${number}-${number}`,
      z.core.$ZodTypeInternals<`${number}-${number}-${number}`, `${number}-${number}-${number}`>
    >;
    held: z.ZodNullable<z.ZodString>;
    entry: z.ZodInt;
    record: z.core.$ZodBranded<z.ZodString, "RecordId", "out">;
    version: z.ZodInt;
    line: z.ZodInt;
    ledger: z.ZodString;
    kind: z.ZodString;
    direction: z.ZodEnum<{
      payout: "payout";
      platform: "platform";
      receipt: "receipt";
    }>;
    amount: z.core.$ZodBranded<z.ZodInt, "Fen", "out">;
    count: z.ZodInt;
    day: z.ZodType<
      `${number}-${number}-${number}`,
      `${number}-${number}-${number}`,
      z.core.$ZodTypeInternals<`${number}-${number}-${number}`, `${number}-${number}-${number}`>
    >;
    shop: z.ZodString;
    courier: z.ZodString;
    reason: z.ZodString;
    liable: z.ZodString;
    registrant: z.ZodString;
    reference: z.ZodString;
    reverses: z.ZodNullable<z.ZodInt>;
  },
  z.core.$strip
>;
export type SealedEntryRow = z.infer<typeof sealedEntryRow>;
/** The SQL of all batches, as rows of BatchRow in the order in which they were sealed. */
export declare const batchesSql =
  'SELECT id, series, day, part, number, sealed_at AS at, sealed_by AS "by", on_time AS onTime, entries, totals,\n            left_out AS leftOut, previous, digest\n     FROM batch ORDER BY id';
/** The SQL of a page of SealedEntryRow by batch, behind an entry of one. */
export declare const sealedEntriesSql: (
  { batch, entry }: Pick<SealedEntryRow, "batch" | "entry">,
  limit: number,
) => string;
/** The last digests of the series while their batches are followed. */
export type Heads = Map<string, string>;
/** What is wrong with a batch beside those before it and its entries, in their order; undefined when all holds. */
export declare function batchFault(
  batch: BatchRow,
  entries: readonly SealedEntryRow[],
  heads: Heads,
): Promise<string | undefined>;
