import type { z } from "zod";
import type { ErrorCode } from "./problem-details.ts";
import type { Role } from "../role.ts";

/**
 * Who may call a route: everybody, everybody who is signed in, those who may push the ledger that its path names, or
 * those with one of the roles.
 */
export type Access = "open" | "signed-in" | "pushers" | readonly Role[];

/**
 * What comes of a request that writes when it is sent again, as after a lost response. Never is anything done twice,
 * nor put on record twice.
 */
export type Repeated =
  /** It changes nothing but the log of who has asked. */
  | "changes-nothing"
  /** It carries an id of its own, and is answered as it was the first time. */
  | "same-response"
  /** It says how things are to be; once they are, nothing changes, and the response says how they stand. */
  | "same-state";

/** What a route's method demands: one that writes says how it is repeated. */
type Method =
  | { readonly method: "GET"; readonly repeated?: undefined }
  | { readonly method: "POST" | "PUT" | "DELETE"; readonly repeated: Repeated };

/**
 * One route of the API. The worker answers by it, the client calls by it, and the
 * OpenAPI description is made from it, so that the three cannot drift apart.
 */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  ResponseSchema extends z.ZodType = z.ZodType,
> {
  readonly method: Method["method"];
  readonly repeated?: Repeated | undefined;
  /** With parameters in braces, as OpenAPI writes them: `/api/ledgers/{ledger}/pushes`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  /** The most bytes that a body may have, where it differs from MAX_REQUEST_BYTES. */
  readonly maxBytes?: number;
  /** The body that is demanded; `z.undefined()` for none. */
  readonly body: Body;
  readonly response: ResponseSchema;
  /**
   * What the route refuses with for reasons of its own. What follows from its other parts goes without
   * saying here: who may call it, what of a request may be wrong.
   */
  readonly errors: readonly ErrorCode[];
}

/** Declares a route; the types of its parts are kept. */
export function endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  ResponseSchema extends z.ZodType,
>(
  spec: Endpoint<Params, Query, Body, ResponseSchema> & Method,
): Endpoint<Params, Query, Body, ResponseSchema> {
  return spec;
}
