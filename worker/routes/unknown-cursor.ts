import { RequestError } from "../request-error.ts";

/** The refusal of a cursor in a query parameter that none of our answers has held. */
export function unknownCursor(parameter: string): RequestError {
  return new RequestError("invalid-request", {
    errors: [{ path: `query.${parameter}`, message: "not a cursor of ours" }],
  });
}
