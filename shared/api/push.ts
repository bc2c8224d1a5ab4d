import { z } from "zod";
import { acknowledgement } from "./acknowledgements.ts";
import { endpoint } from "./endpoint.ts";
import { cells, cellValue, ledgerParams, noParams, reason, recordId, version } from "./fields.ts";
import { question, serverFinding } from "./findings.ts";
import { MAX_ANSWERS_PER_ROW, MAX_HABITS, MAX_PUSH_BYTES, MAX_ROWS_PER_PUSH } from "./limits.ts";
import { identityPart } from "../derive/identity.ts";
import { habitCodes } from "../reading/collapsed.ts";

export const pushRow = z.strictObject({
  id: recordId,
  /** The version that the row was last pushed or merged at; null for a row that is new. */
  base: version.nullable(),
  /** Every column that the sheet has, blank ones as null; an absent column is left out. */
  cells,
  /**
   * Insists that the row is the record that it names, though its number, or day, shop and person, are
   * others: without it such a row is answered `other-case`. Who insisted is kept in the audit log.
   */
  corrects: z.literal(true).optional(),
  /**
   * Brings the record back though it was withdrawn: without it such a row is answered `was-withdrawn`.
   * Columns that are left out come back as they were. Who brought it back is kept in the audit log.
   */
  revives: z.literal(true).optional(),
  /** Warnings about the row that a person has answered. */
  acknowledged: z.array(acknowledgement).max(MAX_ANSWERS_PER_ROW).optional(),
});
export type PushRow = z.infer<typeof pushRow>;

export const pushRequest = z.strictObject({
  /** The idempotency key: a repeated push with the same id changes nothing and answers the same. */
  id: z.uuid(),
  rows: z.array(pushRow).min(1).max(MAX_ROWS_PER_PUSH),
  /**
   * What the check of the sheet says once of most of its rows, as a note: a column that nobody keeps, old rows that are
   * brought in on purpose. Nobody is asked about each of them.
   */
  habits: z
    .array(z.strictObject({ code: z.enum(habitCodes), column: z.string().min(1).max(100) }))
    .max(MAX_HABITS)
    .optional(),
});
export type PushRequest = z.infer<typeof pushRequest>;

/** What became of a row; each row has exactly one. */
export const outcome = z.enum([
  "created",
  "updated",
  "unchanged",
  "merged",
  "restored",
  "withdrawn",
  "conflict",
  "invalid",
  "duplicate",
  "other-case",
  "was-withdrawn",
  "closed",
  "forbidden",
]);
export type Outcome = z.infer<typeof outcome>;

const landed: ReadonlySet<Outcome> = new Set([
  "created",
  "updated",
  "unchanged",
  "merged",
  "restored",
]);

/** True when the server holds what the row of a push says. */
export const hasLanded = (outcome: Outcome): boolean => landed.has(outcome);

const conflict = z.object({
  column: z.string(),
  base: cellValue,
  yours: cellValue,
  theirs: cellValue,
});

export const rowOutcome = z.object({
  id: recordId,
  outcome,
  /** The version on the server: the new one when the row was saved, the current one otherwise; null when there is none. */
  version: version.nullable(),
  /** merged and conflict: the cells that somebody else changed, as they stand on the server. */
  theirs: cells.optional(),
  /** merged, conflict, was-withdrawn: who changed, or withdrew, the row last, and when (an instant). */
  by: z.string().optional(),
  at: z.iso.datetime().optional(),
  conflicts: z.array(conflict).optional(),
  /** invalid: what the server's rules say. */
  problems: z.array(serverFinding).optional(),
  /** duplicate: what other records make doubtful about the row; saved once each code is answered. */
  asked: z.array(question).optional(),
  /** other-case: what tells the row from the record that it names. */
  changed: z.array(identityPart).optional(),
  /** closed: the month; forbidden: the shop; was-withdrawn: why, where it was said. */
  reason: z.string().optional(),
});
export type RowOutcome = z.infer<typeof rowOutcome>;

export const pushResponse = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  counts: z.record(outcome, z.int().nonnegative()),
  /** In the order of the request. */
  rows: z.array(rowOutcome),
});
export type PushResponse = z.infer<typeof pushResponse>;

export const pushRows = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/ledgers/{ledger}/pushes",
  summary: "Save rows; each is answered with exactly one outcome",
  access: "pushers",
  params: ledgerParams,
  query: noParams,
  maxBytes: MAX_PUSH_BYTES,
  body: pushRequest,
  response: pushResponse,
  errors: [
    "unknown-ledger",
    "too-many-rows",
    "base-version-required",
    "push-id-reused",
    "unknown-key-secret",
    "busy",
  ],
});

export const withdrawRecords = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/ledgers/{ledger}/withdrawals",
  summary:
    "Withdraw records for a reason, as a push under an id of its own: each is answered with one outcome; pushed with `revives` they come back",
  access: "pushers",
  params: ledgerParams,
  query: noParams,
  body: z.strictObject({
    /** The idempotency key, as of a push; `undo` takes the withdrawal back by it. */
    id: z.uuid(),
    reason,
    records: z
      .array(
        z.strictObject({
          id: recordId,
          /** The version that the person has seen: what somebody has changed since is not withdrawn. */
          base: version,
        }),
      )
      .min(1)
      .max(MAX_ROWS_PER_PUSH),
  }),
  response: pushResponse,
  errors: ["unknown-ledger", "push-id-reused", "unknown-key-secret", "busy"],
});

export const undoPush = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/ledgers/{ledger}/pushes/{push}/undo",
  summary:
    "Take a push back within 24 hours; rows that were changed since, or would be doubtful as they were, are left and named",
  access: "pushers",
  params: ledgerParams.extend({ push: z.uuid() }),
  query: noParams,
  body: z.undefined(),
  response: z.object({
    /** Rows put back to what they were; one that the push created, or brought back, is withdrawn (version null). */
    restored: z.array(
      z.object({
        id: recordId,
        version: version.nullable(),
        /** For one that the push brought back: the version that withdraws it again. */
        withdrawn: version.optional(),
        cells,
        /** The answers that the push brought; they are taken back with it. */
        acknowledged: z.array(acknowledgement),
      }),
    ),
    /** Rows that the push left as they were: the answers that it brought are taken back. */
    unacknowledged: z.array(z.object({ id: recordId, acknowledged: z.array(acknowledgement) })),
    /** Rows that stay as the push has made them, or as they were changed since. */
    kept: z.array(
      z.object({
        id: recordId,
        /** Changed since, by somebody; doubtful, as they were, beside what has come since; or stored so that it does not open. */
        reason: z.enum(["changed", "doubtful", "unreadable"]),
        /** changed: who changed the row last, by name. */
        by: z.string().optional(),
        /** doubtful: what a push of the row as it was would be asked. */
        asked: z.array(question).optional(),
      }),
    ),
  }),
  errors: [
    "unknown-ledger",
    "not-found",
    "undo-expired",
    "month-closed",
    "unknown-key-secret",
    "busy",
  ],
});
