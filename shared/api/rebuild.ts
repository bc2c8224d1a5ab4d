import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { figures } from "./finance.ts";

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

const proposed = z.object({
  /** The rebuild that found them; null when nothing differs. */
  rebuild: z.int().positive().nullable(),
  records: z.int().nonnegative(),
  /** What would be posted on the open days, by ledger, shop and kind. */
  lines: z.array(figures.extend({ ledger: z.string(), shop: z.string(), kind: z.string() })),
  totals: figures,
});

export const rebuildDifferences = endpoint({
  method: "GET",
  path: "/api/admin/rebuild/differences",
  summary:
    "The amounts by which the last rebuild found rows to mean something else than was posted; nothing of it is posted yet",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: nothing,
  response: proposed,
  errors: ["beyond-your-shops"],
});

export const postDifferences = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/admin/rebuild/differences",
  summary:
    "Post the differences that a rebuild has found, on the finance days that are open; the response is what is proposed then",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: z.strictObject({ rebuild: z.int().positive(), records: z.int().positive() }),
  response: proposed,
  errors: ["differences-changed", "beyond-your-shops"],
});
