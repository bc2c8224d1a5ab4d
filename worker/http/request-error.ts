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
  "month-closed": 409,
  "month-not-over": 409,
  "settings-changed": 409,
  busy: 503,
  "no-key-secret": 503,
  "too-many-attempts": 429,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

interface RequestErrorParts {
  /** Where the request itself is wrong, by path. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that can't be done as it is: thrown anywhere, answered as problem details in one place. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly parts: RequestErrorParts;

  constructor(code: ErrorCode, parts: RequestErrorParts = {}) {
    super(code);
    this.code = code;
    this.parts = parts;
  }
}
