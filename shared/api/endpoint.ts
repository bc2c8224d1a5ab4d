import type { z } from "zod";
import type { ErrorCode } from "./problem-details.ts";
import type { Role } from "./role.ts";

/** Who may call a route: everybody, everybody who is signed in, or those with one of the roles. */
export type Access = "open" | "signed-in" | readonly Role[];

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
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
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
  spec: Endpoint<Params, Query, Body, ResponseSchema>,
): Endpoint<Params, Query, Body, ResponseSchema> {
  return spec;
}
