import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { rebuildProgress } from "./rebuild.ts";
import type { ErrorCode } from "./problem-details.ts";
import { noParams, nothing } from "./fields.ts";

/**
 * How a server can be set up wrongly. Each route that needs what is missing refuses so; health tells
 * it for all of them.
 */
export const environmentErrors = [
  "no-database",
  "no-key-secret",
  "weak-key-secret",
  "unknown-key-secret",
  "no-assets",
] as const satisfies readonly ErrorCode[];

export const health = endpoint({
  method: "GET",
  path: "/api/health",
  summary: "Whether the server is set up and its database answers",
  access: "open",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({
    ok: z.literal(true),
    now: z.iso.datetime(),
    /** While what follows from records is worked out again. */
    rebuild: rebuildProgress.nullable(),
    /** How many versions of records an earlier version of this product has left in clear; they are sealed in steps. */
    inClear: z.int().nonnegative(),
    /** Whether anything is still sealed with the secret before; null when the server has none. */
    previousSecret: z.enum(["needed", "not-needed"]).nullable(),
  }),
  errors: environmentErrors,
});
