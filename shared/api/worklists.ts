import { z } from "zod";
import { direction } from "../money/direction.ts";
import { day, moment } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { cells, fen, noParams, nothing, reason, recordId, version } from "./fields.ts";
import { serverFinding } from "./findings.ts";
import { MAX_FILTERS, MAX_PUSH_BYTES, MAX_ROWS_PER_PUSH } from "./limits.ts";

/** The longest id of a line, and the longest stamp. */
const MAX_LINE_ID = 80;
const MAX_STAMP = 40;

const lineId = z.string().min(1).max(MAX_LINE_ID);
const stamp = z.string().min(1).max(MAX_STAMP);

/** A line, as it says now. */
export const workLine = z.object({
  id: lineId,
  /** Of what it says: an answer names the stamp that its person has seen. */
  stamp,
  /** By the columns of the worklist; personal and sensitive ones are masked unless whole ones were asked for. */
  cells,
  /** The record that it is about, where it is about one. */
  record: z.object({ ledger: z.string(), id: recordId, version }).nullable(),
  /** Another record to hold it against, of a shop that the caller sees; left out where there is none. */
  other: z.object({ ledger: z.string(), id: recordId }).optional(),
  /** Why nobody can answer it now: the code of a reason that the worklist names; null when somebody can. */
  blocked: z.string().nullable(),
  /** What was answered to it last, by whom and when. */
  answered: z.object({ by: z.string(), at: z.iso.datetime(), cells }).nullable(),
});
export type WorkLine = z.infer<typeof workLine>;

/** Which lines: those that wait, or those that were answered, the last one first. */
export const lineState = z.enum(["open", "answered"]);
export type LineState = z.infer<typeof lineState>;

/** A worklist that the caller may see. */
const worklistSeen = z.object({
  id: z.string(),
  /** How many lines wait now, in the caller's shops. */
  open: z.int().nonnegative(),
  /** The asks that the caller may fill in; none when they only read. */
  asks: z.array(z.string()),
  /** Whether they may see personal columns whole, for a reason. */
  whole: z.boolean(),
  /** How many lines each of its ways in has, in the order in which the worklist names them. */
  leads: z.array(z.int().nonnegative()),
  /** What may be chosen for an ask where only the server knows, by the ask. */
  choices: z.record(z.string(), z.array(z.string())),
});
export type WorklistSeen = z.infer<typeof worklistSeen>;

export const listWorklists = endpoint({
  method: "GET",
  path: "/api/worklists",
  summary:
    "The worklists that the caller may see: how much waits in each, and what they may answer",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({
    worklists: z.array(worklistSeen),
  }),
  errors: [],
});

/** How many of the lines have a value of a filter, whatever else was chosen; the most first. */
const lineGroup = z.object({
  value: z.string(),
  count: z.int().nonnegative(),
  /** The money at risk on them; null where lines have none. */
  amount: fen.nullable(),
});
export type LineGroup = z.infer<typeof lineGroup>;

const worklistParams = z.object({ worklist: z.string().min(1).max(40) });

export const listWork = endpoint({
  method: "GET",
  path: "/api/worklists/{worklist}",
  summary:
    "The lines of a worklist, page by page: those that wait, the oldest first, or those that were answered, the last one first",
  access: "signed-in",
  params: worklistParams,
  query: z.object({
    state: lineState.default("open"),
    /** For a worklist by days: which day's, today's when left out. */
    day: day.optional(),
    /** Of this shop alone. */
    shop: z.string().max(200).optional(),
    /** Of records that call themselves so: an order, case, parcel or complaint number, or the beginning of one. */
    find: z.string().max(100).optional(),
    /** The chosen value of each filter that the worklist names, as a JSON object of texts. */
    filters: z.string().max(MAX_FILTERS).optional(),
    /** Asks how many lines there are by each value of each filter, instead of for the lines. */
    count: z.literal("filters").optional(),
    /** Shows personal columns whole, for this reason: it goes into the audit log. */
    reason: reason.optional(),
    /** The `cursor` of the last response. */
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(200),
  }),
  body: nothing,
  response: z.object({
    asOf: moment,
    /** The day that was listed; null for a worklist that is not by days. */
    day: day.nullable(),
    /** How many lines there are on all pages together, and how many of them are blocked. */
    total: z.int().nonnegative(),
    blocked: z.int().nonnegative(),
    /** The amounts on all pages together, where lines have any: never two directions in one, blocked ones apart. */
    sums: z.array(
      z.object({ direction, blocked: z.boolean(), count: z.int().nonnegative(), amount: fen }),
    ),
    /** The money at risk on all pages together; null where lines have none. */
    atRisk: fen.nullable(),
    /** Of all lines together, so that an answer to all of them is about those that were seen; null where there is none. */
    digest: z.string().nullable(),
    /** By each filter, when that was asked for. */
    groups: z.record(z.string(), z.array(lineGroup)),
    lines: z.array(workLine),
    /** Hand it back as `after` for the next page; null on the last. */
    cursor: z.string().nullable(),
  }),
  errors: ["unknown-worklist", "forbidden", "too-many-particulars"],
});

/**
 * What became of an answer: taken · unchanged (the caller has said just that before, or it says nothing) · stale (the line says something
 * else by now, or is gone) · invalid (problems) · forbidden (why).
 */
export const answerOutcome = z.enum(["taken", "unchanged", "stale", "invalid", "forbidden"]);
export type AnswerOutcome = z.infer<typeof answerOutcome>;

export const workAnswer = z.strictObject({
  line: lineId,
  stamp,
  /** By the asks of the worklist; one that is left out is blank. */
  cells,
});
export type WorkAnswer = z.infer<typeof workAnswer>;

export const answeredLine = z.object({
  line: lineId,
  outcome: answerOutcome,
  /** The line as it says now; null when it is gone, or is no longer the caller's to see. */
  now: workLine.nullable(),
  /** Whether it waits still: for another answer to it, or for an answer at all. */
  open: z.boolean(),
  /** invalid: what the rules say; of a column of the worklist, or of the record's ledger. */
  problems: z.array(serverFinding).optional(),
  /** forbidden: the code of a reason that the worklist names. */
  why: z.string().optional(),
});
export type AnsweredLine = z.infer<typeof answeredLine>;

export const answerWork = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/worklists/{worklist}/answers",
  summary:
    "Answer lines, under an id of its own; each is answered with exactly one outcome, and what it means for a record becomes its next version",
  access: "signed-in",
  params: worklistParams,
  query: noParams,
  maxBytes: MAX_PUSH_BYTES,
  body: z.strictObject({
    /** The idempotency key: the same answers sent again change nothing and get the same response. */
    id: z.uuid(),
    answers: z.array(workAnswer).min(1).max(MAX_ROWS_PER_PUSH),
  }),
  response: z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    counts: z.record(answerOutcome, z.int().nonnegative()),
    /** In the order of the request. */
    answers: z.array(answeredLine),
  }),
  errors: ["unknown-worklist", "forbidden", "push-id-reused", "unknown-key-secret", "busy"],
});
export type WorkAnswered = z.infer<typeof answerWork.response>;
