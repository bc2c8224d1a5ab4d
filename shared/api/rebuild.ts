import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./fields.ts";

/** For after a ledger's definition has changed; call it until `next` is null. */
export const rebuild = endpoint({
  method: "POST",
  path: "/api/admin/rebuild",
  summary: "Work out amounts, deadlines and keys again from the records, a slice at a time",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: z.strictObject({
    /** Null to begin; then the `next` of the last response. */
    after: z.int().positive().nullable(),
  }),
  response: z.object({ records: z.int().nonnegative(), next: z.int().positive().nullable() }),
  errors: ["busy"],
});
