import { z } from "zod";
import { role } from "../role.ts";

/** What can go wrong with a whole request, apart from its rows. */
export const errorCode = z.enum([
  "unauthenticated",
  "key-expired",
  "wrong-key-code",
  "forbidden",
  "read-only-key",
  "not-found",
  "method-not-allowed",
  "name-taken",
  "unknown-ledger",
  "unknown-worklist",
  "not-json",
  "invalid-request",
  "too-large",
  "too-many-rows",
  "base-version-required",
  "push-id-reused",
  "idempotency-key-reused",
  "undo-expired",
  "acknowledged-by-supervisor",
  "month-closed",
  "month-not-over",
  "amounts-unsealed",
  "points-open",
  "checklist-changed",
  "second-person-needed",
  "own-closing",
  "reversal-of-reversal",
  "nothing-to-reverse",
  "reversal-beyond",
  "own-row",
  "nothing-to-seal",
  "day-not-begun",
  "differences-changed",
  "settings-changed",
  "beyond-your-shops",
  "too-many-particulars",
  "unreadable-record",
  "last-admin",
  "person-changed",
  "person-inactive",
  "own-request",
  "request-decided",
  "personal-headings",
  "too-many-placements",
  "receiver-changed",
  "address-not-allowed",
  "address-of-another-kind",
  "address-taken",
  "secret-needed",
  "too-many-receivers",
  "busy",
  "overloaded",
  "database-busy",
  "database-full",
  "too-much-data",
  "no-database",
  "no-key-secret",
  "weak-key-secret",
  "unknown-key-secret",
  "no-assets",
  "too-many-attempts",
  "too-many-requests",
  "internal",
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** What passes by itself: the same call, made again after a while, may go through. */
export const retriableErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "busy",
  "overloaded",
  "database-busy",
  "too-many-requests",
]);

/** An error as RFC 9457 problem details. Nothing internal stands in it; the request id finds the log line. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: errorCode,
  requestId: z.string(),
  /** forbidden: who may, where it is a matter of roles. */
  roles: z.array(role).optional(),
  /** Where the request itself is wrong, by path. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof problemDetails>;
