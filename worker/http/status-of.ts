import type { ErrorCode } from "../../shared/api/problem-details.ts";

/** The HTTP status that each error is answered with. */
export const statusOf = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "unknown-ledger": 404,
  "not-json": 400,
  "invalid-request": 400,
  "too-large": 413,
  "too-many-rows": 413,
  "base-version-required": 428,
  "push-id-reused": 409,
  "undo-expired": 409,
  "acknowledged-by-supervisor": 403,
  "month-closed": 409,
  "month-not-over": 409,
  "settings-changed": 409,
  "personal-headings": 400,
  "too-many-placements": 409,
  busy: 503,
  "no-database": 503,
  "no-key-secret": 503,
  "weak-key-secret": 503,
  "no-assets": 503,
  "too-many-attempts": 429,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;
