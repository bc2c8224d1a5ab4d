import type { ErrorCode } from "../shared/api/problem-details.ts";
import type { Localized } from "../shared/localized.ts";
import type { Role } from "../shared/role.ts";

interface RequestErrorParts {
  /** What is wrong, place by place: in the request by path, in the environment by binding. */
  readonly errors?: readonly { readonly path: string; readonly message: string | Localized }[];
  /** Who may do it. */
  readonly roles?: readonly Role[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong behind it, for the log. */
  readonly cause?: unknown;
}

/** A request that can't be done as it is: thrown anywhere, answered as problem details in one place. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly parts: RequestErrorParts;

  constructor(code: ErrorCode, parts: RequestErrorParts = {}) {
    super(code, { cause: parts.cause });
    this.code = code;
    this.parts = parts;
  }
}
