import { z } from "zod";
import { visible } from "../text/normalise.ts";
import { parsePeriod, type Period } from "../time/period.ts";
import { day, month, periodName } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { fen, noParams, nothing } from "./fields.ts";
import { MAX_PUSH_BYTES, MAX_STATEMENT_LINES, MAX_STATEMENT_PART } from "./limits.ts";

/**
 * What the money of a line was for; `transfer` and `other` are no business of the shop's. A `shipment` is a parcel that
 * went out, with what it should cost: it moves no money.
 */
export const lineKinds = [
  "sale",
  "refund",
  "payout",
  "fee",
  "freight",
  "shipment",
  "claim",
  "deduction",
  "income",
  "transfer",
  "other",
] as const;

export const lineDirections = ["in", "out"] as const;
export const lineStatuses = ["done", "pending", "failed"] as const;

/** What becomes of a line that is held against the ledgers: each has exactly one. */
export const matchClasses = [
  "matched",
  "amount-differs",
  "not-in-ledger",
  "not-in-statement",
  "cross-period",
  "unfinished",
  "duplicate",
  "version-conflict",
  "no-business",
] as const;
export type MatchClass = (typeof matchClasses)[number];

const MOST_PARTS = MAX_STATEMENT_LINES / MAX_STATEMENT_PART;

/** A text of a line; "" for none. */
const said = (longest: number) => z.string().overwrite(visible).max(longest);

/** A month, or the days from one to another. */
const statementPeriod = periodName.refine((text) => {
  const kind: Period["kind"] | undefined = parsePeriod(text)?.kind;
  return kind === "month" || kind === "range";
}, "neither a month nor days from one to another");

const money = fen.refine((amount) => amount >= 0, "an amount is never below zero");

const sentLine = z.strictObject({
  /** By which it is known in another file of the same account; no two lines of a statement have the same. */
  key: z.string().min(1).max(60),
  row: z.int().positive(),
  day,
  kind: z.enum(lineKinds),
  direction: z.enum(lineDirections),
  amount: money,
  status: z.enum(lineStatuses),
  orderNo: said(100),
  caseNo: said(100),
  trackingNo: said(100),
  flowNo: said(100),
  payee: said(200),
  /** In grams. */
  weight: z.int().nonnegative().nullable(),
  /** Who was to carry a parcel that was sent. */
  courier: said(60).optional(),
});
export type SentLine = z.infer<typeof sentLine>;

/** Which document a statement is: of one, one version is current. */
const document = z.strictObject({
  /** The kind of statement, by its id. */
  kind: z.string().min(1).max(40),
  /** Whose money it is, or which courier's bill; "" where the shop alone says it. */
  account: said(60),
  /** "" for an account that is several shops'. */
  shop: said(60),
  period: statementPeriod,
});
export type StatementDocument = z.infer<typeof document>;

/** Whether the totals that a statement gives of itself are those of its lines. */
export const ownTotals = z.enum(["agree", "differ", "none"]);

export const statementSeen = document.extend({
  number: z.int().positive(),
  id: z.uuid(),
  version: z.int().positive(),
  lines: z.int().nonnegative(),
  state: z.enum(["current", "replaced"]),
  title: z.string().nullable(),
  totals: ownTotals,
  /** How many cells could not be read. */
  faults: z.int().nonnegative(),
  months: z.array(month),
  paidIn: fen,
  paidOut: fen,
  /** The name of who sent it. */
  by: z.string(),
  sentAt: z.iso.datetime(),
});
export type StatementSeen = z.infer<typeof statementSeen>;

const seenLine = sentLine.omit({ payee: true, weight: true, courier: true });
export type SeenLine = z.infer<typeof seenLine>;

const differences = z.object({
  /** How many lines, whatever is listed of them. */
  counts: z.object({
    added: z.int().nonnegative(),
    gone: z.int().nonnegative(),
    changed: z.int().nonnegative(),
  }),
  added: z.array(seenLine),
  gone: z.array(seenLine),
  changed: z.array(z.object({ before: seenLine, after: seenLine })),
});
export type StatementDifferences = z.infer<typeof differences>;

export const sendStatement = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/statements",
  summary:
    "Send a statement in slices; the last one makes it current. The same content again changes nothing, and other content of the same document has to say which version it replaces",
  access: ["finance", "admin"],
  params: noParams,
  query: noParams,
  maxBytes: MAX_PUSH_BYTES,
  body: document
    .extend({
      id: z.uuid(),
      /** What the sheet is called. */
      title: said(100).nullable(),
      totals: ownTotals,
      faults: z.int().nonnegative(),
      /** Of all that its lines say. */
      digest: z.string().min(1).max(64),
      part: z.int().positive(),
      parts: z.int().positive().max(MOST_PARTS),
      lines: z.array(sentLine).min(1).max(MAX_STATEMENT_PART),
      /** The version that it is to take the place of, once somebody has seen how they differ. */
      replaces: z.int().positive().nullable(),
    })
    .refine(({ part, parts }) => part <= parts, { path: ["part"], message: "beyond the last" }),
  response: z.object({
    /**
     * arriving: more slices are missing · stored: it is current, or was · unchanged: this is what is there ·
     * version-conflict: it is kept aside until it says which version it replaces.
     */
    outcome: z.enum(["arriving", "stored", "unchanged", "version-conflict"]),
    /** How many of its slices are here. */
    arrived: z.int().nonnegative(),
    /** What it became, or what is current in its place; null while it is arriving. */
    statement: statementSeen.nullable(),
    /** Between what is current and what was sent, of each sort 50 lines at most. */
    differences: differences.nullable(),
    /** The months that have too many lines to be held against the ledgers at once: that is done in the next minutes. */
    later: z.array(month),
  }),
  errors: ["beyond-your-shops", "idempotency-key-reused", "busy"],
});
export type StatementReply = z.infer<typeof sendStatement.response>;

export const listStatements = endpoint({
  method: "GET",
  path: "/api/statements",
  summary: "The statements that were sent, the latest first; those that were replaced when asked",
  access: ["finance", "admin", "auditor"],
  params: noParams,
  query: z.object({
    kind: z.string().max(40).optional(),
    shop: z.string().max(60).optional(),
    /** Those with lines of this month. */
    month: month.optional(),
    replaced: z.enum(["true", "false"]).default("false"),
    /** The `cursor` of the last response. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: nothing,
  response: z.object({
    statements: z.array(statementSeen),
    cursor: z.int().positive().nullable(),
  }),
  errors: [],
});

export const matchClass = z.enum(matchClasses);

export const matchStatements = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/statements/matching",
  summary:
    "Hold a month’s statements against the ledgers anew, and tell how many lines and amounts each class has; sending a statement does so by itself",
  access: ["finance", "admin"],
  params: noParams,
  query: noParams,
  body: z.strictObject({ month }),
  response: z.object({
    month,
    /** False where it has too many lines to be matched at once: that is done in the next minutes, and the sums are those of before. */
    matched: z.boolean(),
    /** Of the statements' lines, and of the ledgers' amounts, each way by itself. */
    sums: z.array(
      z.object({
        side: z.enum(["statement", "ledger"]),
        direction: z.enum(lineDirections),
        class: matchClass,
        count: z.int().nonnegative(),
        amount: money,
      }),
    ),
  }),
  errors: [],
});
export type StatementsMatched = z.infer<typeof matchStatements.response>;
