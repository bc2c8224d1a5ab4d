import { z } from "zod";
import { moment, month } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { fen, noParams, nothing, reason } from "./fields.ts";

/** Who did something about a month, when and why. */
const monthAct = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
});
export type MonthAct = z.infer<typeof monthAct>;

const monthStanding = z.object({
  month,
  /** running (not over yet) · open · asked (somebody has asked that it be closed) · closed. */
  state: z.enum(["running", "open", "asked", "closed"]),
  /** Who asked, and whether that was the caller: nobody confirms what they asked for. */
  asked: monthAct.extend({ own: z.boolean() }).nullable(),
  /** Who closed it; of one that took a second person, who confirmed it. */
  closed: monthAct.nullable(),
  /** Who opened it again last; null for one that never was. */
  reopened: monthAct.nullable(),
});
export type MonthStanding = z.infer<typeof monthStanding>;

const seen = z.string().max(40);

/** What is said of a month that is to be closed, or is closed. */
export const closingBody = z
  .strictObject({
    /** Why it is closed although there is something open in it. */
    reason: reason.optional(),
    /** The `seen` of the checklist that was looked at: where something else is open by now, nothing is done. */
    seen: seen.optional(),
  })
  .optional();

/** Who sees how the months stand. */
const seesMonths = ["finance", "supervisor", "admin", "auditor"] as const;

export const listMonths = endpoint({
  method: "GET",
  path: "/api/finance/months",
  summary:
    "The months of a year, the latest first: open, asked for, or closed, by whom, when and why",
  access: seesMonths,
  params: noParams,
  query: z.object({ year: z.coerce.number().int().min(2000).max(2999) }),
  body: nothing,
  response: z.object({
    asOf: moment,
    /** Whether closing takes a second person. */
    secondPerson: z.boolean(),
    months: z.array(monthStanding),
  }),
  errors: [],
});
export type Months = z.infer<typeof listMonths.response>;

/** What may be open in a month. */
export const monthPointName = z.enum([
  "unsealed",
  "unpaid",
  "bounced",
  "returned",
  "unconfirmed",
  "warnings",
  "claim-answers",
  "claims",
  "differences",
]);
export type MonthPointName = z.infer<typeof monthPointName>;

const monthPoint = z.object({
  point: monthPointName,
  /** Amounts that are not sealed; lines and amounts that differ; records otherwise. */
  count: z.int().nonnegative(),
  /** What is to be paid of it, differs, or is asked of couriers; null where it is no money. */
  amount: fen.nullable(),
  /** The worklist whose lines they are; null for what is sealed with its day, and for one that the caller does not see. */
  worklist: z.string().nullable(),
  /** By which of its filters the worklist lists just those lines. */
  filters: z.record(z.string(), z.string()),
  /** Who has answered how many lines about the month there, and when last; who has answered the most comes first. */
  answered: z.array(z.object({ by: z.string(), count: z.int().positive(), at: z.iso.datetime() })),
});
export type MonthAnswerer = z.infer<typeof monthPoint>["answered"][number];
export type MonthPoint = z.infer<typeof monthPoint>;

export const monthChecklist = endpoint({
  method: "GET",
  path: "/api/finance/months/{month}/checklist",
  summary:
    "What is open in a month, by the day on the row: what keeps it from being closed, and what it takes a reason for",
  access: seesMonths,
  params: z.object({ month }),
  query: noParams,
  body: nothing,
  response: z.object({
    asOf: moment,
    points: z.array(monthPoint),
    /** Rows of the month that nobody has judged since warnings are kept: whether they have any is not known yet. */
    unjudged: z.int().nonnegative(),
    /** Of all that is open: whoever closes the month says by it what they have seen. */
    seen,
  }),
  errors: ["beyond-your-shops"],
});
export type MonthChecklist = z.infer<typeof monthChecklist.response>;

export const askToClose = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/finance/closing-requests/{month}",
  summary: "Ask that a month be closed, where that takes a second person",
  access: ["finance"],
  params: z.object({ month }),
  query: noParams,
  body: closingBody,
  response: monthStanding,
  errors: [
    "month-not-over",
    "amounts-unsealed",
    "checklist-changed",
    "points-open",
    "request-decided",
    "beyond-your-shops",
  ],
});

export const callOffClosing = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/finance/closing-requests/{month}",
  summary: "Call off what was asked: that a month be closed",
  access: ["finance", "supervisor", "admin"],
  params: z.object({ month }),
  query: noParams,
  body: nothing,
  response: monthStanding,
  errors: ["beyond-your-shops"],
});
