import { RequestError } from "../request-error.ts";

/**
 * The cursor in a query parameter, as `read` understands it; undefined when there is none. Throws
 * invalid-request for one that none of our answers has held.
 */
export function knownCursor<Name extends string, Cursor>(
  query: { readonly [N in Name]?: string | undefined },
  name: Name,
  read: (text: string) => Cursor | undefined,
): Cursor | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const cursor = read(text);
  if (cursor !== undefined) return cursor;
  throw unknownCursor(name);
}

/** What is thrown for a cursor that is none of ours. */
export function unknownCursor(name: string): RequestError {
  const errors = [{ path: `query.${name}`, message: "not a cursor of ours" }];
  return new RequestError("invalid-request", { errors });
}
