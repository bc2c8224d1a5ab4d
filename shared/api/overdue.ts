import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { fen, flagPage, ledgerParams, nothing, pageWanted, recordId } from "./fields.ts";
import { moment } from "../time/wire.ts";

export const overdueFlag = z.object({
  record: recordId,
  /** The deadline's name in the ledger. */
  rule: z.string(),
  shop: z.string(),
  /** What the record calls itself: its order, case or complaint number; empty when it has none. */
  reference: z.string(),
  /** Who registered it. */
  by: z.string(),
  started: moment,
  due: moment,
  /** Null while it runs. */
  met: moment.nullable(),
  /** When it was due by what was first promised. */
  firstDue: moment,
  paused: z.boolean(),
  /** Until when; null where it was never paused, the last moment there is until further notice. */
  pausedUntil: moment.nullable(),
  waived: z.boolean(),
  /** Who was asked to see to it, by name. */
  assigned: z.string().nullable(),
  /** True when the deadline fell past the last year whose holidays are published. */
  estimated: z.boolean(),
  /** Money at risk on the row, in 分. */
  amount: fen,
  /** The level that the server has brought the record to by itself, from 2 on; null for none. */
  level: z.int().nullable(),
});
export type OverdueFlag = z.infer<typeof overdueFlag>;

/**
 * What is overdue, what was met too late in months that are still open, or what runs and was waived, paused by
 * somebody, or given to somebody or taken to a higher level before it is over.
 */
export const overdueList = z.enum(["overdue", "were-overdue", "decided"]);
export type OverdueList = z.infer<typeof overdueList>;

export const overdue = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/overdue",
  summary:
    "What is overdue, now or as of a moment, the longest first; or what was met too late in the year before, in months that are still open, in the order in which it was met; or what runs and somebody has decided about",
  access: "signed-in",
  params: ledgerParams,
  query: pageWanted.extend({
    /** Now when left out; for a further page, the `asOf` of the first. */
    asOf: moment.optional(),
    list: overdueList.default("overdue"),
  }),
  body: nothing,
  response: flagPage.extend({ flags: z.array(overdueFlag) }),
  errors: ["unknown-ledger"],
});
