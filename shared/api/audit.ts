import { z } from "zod";
import { day } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing, recordId } from "./fields.ts";

/** Everything that is put on record. */
export const auditAction = z.enum([
  "sign-in",
  "sign-in-refused",
  "refused",
  "push",
  "withdraw",
  "answer-worklist",
  "undo-push",
  "look-up",
  "show-values",
  "acknowledge-warnings",
  "withdraw-acknowledgement",
  "erase-personal-data",
  "close-month",
  "reopen-month",
  "ask-to-close",
  "call-off-closing",
  "change-settings",
  "save-placement",
  "remove-placement",
  "save-receiver",
  "remove-receiver",
  "test-receiver",
  "add-person",
  "change-person",
  "make-key-code",
  "claim-key",
  "revoke-key",
  "request-approval",
  "approve",
  "refuse-approval",
  "rebuild",
  "post-differences",
  "seal-batch",
  "reverse-amount",
  "send-statement",
]);
export type AuditAction = z.infer<typeof auditAction>;

const auditEntry = z.object({
  id: z.int().positive(),
  at: z.iso.datetime(),
  /** Who did it; null for a stranger. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  action: auditAction,
  /** What it was done to: an id, a month, a route. */
  subject: z.string(),
  /** The subject's name, where it is a person. */
  subjectName: z.string().nullable(),
  /** As JSON; null for none, and for one that is too long to list. */
  detail: z.string().nullable(),
  /** The digest that the next entry carries; null for one from before entries were chained. */
  digest: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const listAudit = endpoint({
  method: "GET",
  path: "/api/audit",
  summary:
    "The audit log, the newest first: who did what to what, sign-ins and refusals too. For those who are not limited to shops",
  access: ["admin", "auditor"],
  params: noParams,
  query: z.object({
    /** By whom: a person's id. */
    person: z.string().max(60).optional(),
    action: auditAction.optional(),
    /** About which record. */
    record: recordId.optional(),
    /** On which civil day, in the department's time zone. */
    day: day.optional(),
    /** The `cursor` of the last response. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: nothing,
  response: z.object({
    entries: z.array(auditEntry),
    /** Hand it back as `before` for the next page; null on the last. */
    cursor: z.int().positive().nullable(),
  }),
  errors: ["beyond-your-shops"],
});
