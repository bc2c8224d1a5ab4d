import { z } from "zod";
import { byDirection, direction } from "../money/direction.ts";
import { holdCodes } from "../money/hold.ts";
import { allSeries } from "../settings/series.ts";
import { day, moment } from "../time/wire.ts";
import { original } from "./original.ts";
import { endpoint } from "./endpoint.ts";
import { fen, noParams, nothing, pageWanted, recordId } from "./fields.ts";
import { figures } from "./finance.ts";

export const series = z.enum(allSeries);
export const holdCode = z.enum(holdCodes);

const group = figures.extend({ shop: z.string(), kind: z.string() });

/**
 * How many entries enter an amount, and how many correct one: a reversal (冲销) of the whole or a part, a row that was
 * changed or taken back. Together they are the lines of that direction.
 */
const entryCount = z.object({
  entered: z.int().nonnegative(),
  corrections: z.int().nonnegative(),
});
const entryCounts = z.object(byDirection(() => entryCount));

/** What is left out of a day because a second person has to confirm it first. */
const leftOut = z.object({
  /** Why: a row may have several reasons, and stands once for each set of them. */
  codes: z.array(holdCode),
  records: z.int().nonnegative(),
  figures,
});

export const batch = z.object({
  /** `CW-20261103-01` for money, `HH-20261103-01` for exchanges. */
  number: z.string(),
  series,
  /** The finance day that it hands over. */
  day,
  /** 1 for the day's batch; later ones are what came after it. */
  part: z.int().positive(),
  sealedAt: z.iso.datetime(),
  /** Who sealed it; null for the schedule. */
  by: z.string().nullable(),
  /** Whether it was sealed within the hour after the day's cut-off. */
  onTime: z.boolean(),
  /** How many lines it has, and how many of those that enter an amount belong to a business day before it. */
  entries: z.int().nonnegative(),
  late: z.int().nonnegative(),
  counts: entryCounts,
  totals: figures,
  groups: z.array(group),
  leftOut: z.array(leftOut),
  /** Over all that it says and the batch before it in the series. */
  digest: z.string(),
});
export type Batch = z.infer<typeof batch>;

export const listBatches = endpoint({
  method: "GET",
  path: "/api/finance/batches",
  summary: "What was handed over to finance and sealed, the latest first",
  access: "signed-in",
  params: noParams,
  query: z.object({
    series: series.optional(),
    /** Finance days, both included. */
    from: day.optional(),
    to: day.optional(),
    /** The `cursor` of the last response. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(31),
  }),
  body: nothing,
  response: z.object({ batches: z.array(batch), cursor: z.int().positive().nullable() }),
  errors: [],
});

const entry = z.object({
  /** Its number in the journal. */
  entry: z.int().positive(),
  record: recordId,
  ledger: z.string(),
  /** The version of the record that meant it. */
  version: z.int().positive(),
  reference: z.string(),
  /** The business day on the row; before the batch's day it came late. */
  day,
  shop: z.string(),
  kind: z.string(),
  direction,
  amount: fen,
  count: z.int(),
  courier: z.string(),
  reason: z.string(),
  liable: z.string(),
  registrant: z.string(),
  /** Who pushed it; of a reversal, who made it. */
  by: z.string(),
  /** The entry that it takes back, and where that was handed over. */
  reverses: z.int().positive().nullable(),
  original: original.nullable(),
  /** How much of it was reversed (冲销), without a sign. */
  reversed: fen,
});
export type BatchEntry = z.infer<typeof entry>;

export const listBatchEntries = endpoint({
  method: "GET",
  path: "/api/finance/batches/{number}/entries",
  summary: "The amounts of a sealed batch, as they were handed over",
  access: "signed-in",
  params: z.object({ number: z.string().max(20) }),
  query: pageWanted,
  body: nothing,
  response: z.object({ batch, entries: z.array(entry), cursor: z.string().nullable() }),
  errors: ["not-found"],
});

export const sealBatch = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/finance/batches",
  summary:
    "Seal what is open of a series up to a finance day, before its hour if need be; where nothing has come since, the day’s last batch is the answer",
  access: ["finance"],
  params: noParams,
  query: noParams,
  body: z.strictObject({ series, day }),
  response: batch,
  errors: ["nothing-to-seal", "day-not-begun", "beyond-your-shops"],
});

const openSeries = z.object({
  series,
  /** The finance day that is open. */
  day,
  /** When it ends, in the department's time zone. */
  until: moment,
  /** What the day's batch would have, with what is left of days before. */
  entries: z.int().nonnegative(),
  counts: entryCounts,
  totals: figures,
  groups: z.array(group),
  leftOut: z.array(leftOut),
  /** The day's last batch, where one was sealed before its hour. */
  sealed: z.string().nullable(),
});
export type OpenSeries = z.infer<typeof openSeries>;

export const openDay = endpoint({
  method: "GET",
  path: "/api/finance/open-day",
  summary: "What is open of each series: until when, how much, and what waits for a second person",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ asOf: moment, series: z.array(openSeries) }),
  errors: [],
});
