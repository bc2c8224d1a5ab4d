import { z } from "zod";
import { closingBody } from "./closing.ts";
import { endpoint } from "./endpoint.ts";
import { byDirection, direction } from "../money/direction.ts";
import { day, moment, month } from "../time/wire.ts";
import { fen, noParams, nothing, reason, recordId, pageWanted } from "./fields.ts";

/** Finance day: by when the row reached the server, cut at the hour of its ledger. Business day: by the day on the row. */
export const basis = z.enum(["finance", "business"]);
export type Basis = z.infer<typeof basis>;

const figure = z.object({
  /** How many amounts more there are: a correction of an earlier one counts 0, what takes back the whole of one −1. */
  count: z.int(),
  amount: fen,
});

export const figures = z.object(byDirection(() => figure));

export const summaryLine = figures.extend({
  ledger: z.string(),
  shop: z.string(),
  kind: z.string(),
  /** How many records are behind the line; which they are, its postings say, page by page. */
  records: z.int().nonnegative(),
});
export type SummaryLine = z.infer<typeof summaryLine>;

export const financeSummary = z.object({
  period: z.union([day, month]),
  basis,
  /** When the figures were read, in the ledger's time zone. */
  asOf: moment,
  lines: z.array(summaryLine),
  totals: figures,
});
export type FinanceSummary = z.infer<typeof financeSummary>;

/** Which figures are asked for. */
const figuresWanted = z.object({
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  period: z.union([day, month]),
  basis: basis.default("finance"),
  /** All ledgers when left out. */
  ledger: z.string().max(40).optional(),
});

export const summary = endpoint({
  method: "GET",
  path: "/api/finance/summary",
  summary:
    "What finance pays, what platforms pay and what comes in, in a day or a month, by shop and kind",
  access: "signed-in",
  params: noParams,
  query: figuresWanted,
  body: nothing,
  response: financeSummary,
  errors: ["unknown-ledger"],
});

const posting = z.object({
  record: recordId,
  ledger: z.string(),
  /** The business day on the row. */
  day,
  financeDay: day,
  shop: z.string(),
  /** What the row calls itself: an order, case or complaint number; empty when it has none. */
  reference: z.string(),
  kind: z.string(),
  direction,
  /** Positive the way of its direction; a correction of an earlier amount has a sign of its own. */
  amount: fen,
  count: z.int(),
  courier: z.string(),
  reason: z.string(),
  liable: z.string(),
  /** Who registered the row, by what stands on it. */
  registrant: z.string(),
  /** Who pushed it. */
  by: z.string(),
});
export type PostingDetail = z.infer<typeof posting>;

export const listPostings = endpoint({
  method: "GET",
  path: "/api/finance/postings",
  summary: "The single amounts behind a summary, in the order in which they arrived",
  access: "signed-in",
  params: noParams,
  query: figuresWanted.extend(pageWanted.shape),
  body: nothing,
  response: z.object({ postings: z.array(posting), cursor: z.string().nullable() }),
  errors: ["unknown-ledger"],
});

const closedMonth = z.object({ month, closedAt: z.iso.datetime(), by: z.string() });

export const listClosedMonths = endpoint({
  method: "GET",
  path: "/api/finance/closed-months",
  summary: "The months that finance has closed",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ months: z.array(closedMonth) }),
  errors: [],
});

export const closeMonth = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/finance/closed-months/{month}",
  summary:
    "Close a month that is over and all of whose amounts are sealed: its figures can’t be changed any more, only reversed in an open month. Where that takes a second person, confirm what another has asked for",
  access: ["finance", "supervisor", "admin"],
  params: z.object({ month }),
  query: noParams,
  body: closingBody,
  response: closedMonth,
  errors: [
    "month-not-over",
    "amounts-unsealed",
    "checklist-changed",
    "points-open",
    "second-person-needed",
    "own-closing",
    "request-decided",
    "beyond-your-shops",
  ],
});

export const reopenMonth = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/finance/closed-months/{month}",
  summary:
    "Open a month again that was closed by mistake, for a reason; it stays on record who did it",
  access: ["admin"],
  params: z.object({ month }),
  query: z.object({ reason }),
  body: nothing,
  response: listClosedMonths.response,
  errors: ["beyond-your-shops"],
});
