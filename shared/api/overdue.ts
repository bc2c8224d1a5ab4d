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
  paused: z.boolean(),
  /** True when the deadline fell past the last year whose holidays are published. */
  estimated: z.boolean(),
  /** Money at risk on the row, in 分. */
  amount: fen,
});
export type OverdueFlag = z.infer<typeof overdueFlag>;

/** What is overdue, or what was met too late in months that are still open. */
export const overdueList = z.enum(["overdue", "were-overdue"]);
export type OverdueList = z.infer<typeof overdueList>;

export const overdue = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/overdue",
  summary:
    "What is overdue, now or as of a moment, the longest first; or what was met too late in the year before, in months that are still open, in the order in which it was met",
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
