import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./fields.ts";

/** How many of the records are built again, of those that there were at the beginning. */
export const rebuildProgress = z.object({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});

/** For after a ledger's definition has changed. It goes on by itself; health says how far it is. */
export const rebuild = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/admin/rebuild",
  summary: "Work out amounts, deadlines and keys again from the records, beside those in use",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: z.strictObject({
    /** True to begin again from the first record, when the definition has changed since it was begun. */
    anew: z.boolean().optional(),
  }),
  response: rebuildProgress,
  errors: ["unknown-key-secret"],
});
