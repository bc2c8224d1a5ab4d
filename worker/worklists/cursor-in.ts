import { RequestError } from "../request-error.ts";

/** The cursor of a page, as `read` understands it; undefined for the first. Throws invalid-request for one that is none of ours. */
export function cursorIn<C>(
  after: string | undefined,
  read: (text: string) => C | undefined,
): C | undefined {
  if (after === undefined) return undefined;
  const cursor = read(after);
  if (cursor !== undefined) return cursor;
  const errors = [{ path: "query.after", message: "not a cursor of ours" }];
  throw new RequestError("invalid-request", { errors });
}
