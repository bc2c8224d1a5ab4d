import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ledgerParams, noParams, nothing } from "./fields.ts";

const localized = z.object({ zh: z.string(), en: z.string() });

export const columnDefinition = z.object({
  key: z.string(),
  kind: z.string(),
  header: localized,
  aliases: z.array(z.string()),
  required: z.boolean(),
  privacy: z.enum(["public", "personal", "sensitive"]),
  /** The values that may be chosen; null for free content. */
  choices: z.array(z.string()).nullable(),
});

export const ledgerDefinition = z.object({
  id: z.string(),
  title: localized,
  columns: z.array(columnDefinition),
  deadlines: z.array(z.object({ rule: z.string(), title: localized, clearedBy: localized })),
});
export type LedgerDefinition = z.infer<typeof ledgerDefinition>;

export const listLedgers = endpoint({
  method: "GET",
  path: "/api/ledgers",
  summary: "Every ledger with its columns, headings and choices",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ ledgers: z.array(ledgerDefinition) }),
  errors: [],
});

export const getLedger = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}",
  summary: "One ledger with its columns, headings and choices",
  access: "signed-in",
  params: ledgerParams,
  query: noParams,
  body: nothing,
  response: ledgerDefinition,
  errors: ["unknown-ledger"],
});
