import { z } from "zod";
import { holdCode } from "./batches.ts";
import { endpoint } from "./endpoint.ts";
import { ledgerParams, nothing, pageWanted, recordId } from "./fields.ts";

/** A record whose amounts are not handed over yet, and why. */
export const heldRecord = z.object({
  record: recordId,
  /** What the record calls itself; empty when it has no number. */
  reference: z.string(),
  codes: z.array(holdCode).min(1),
  /** Who sent it back last, when and why, where it waits for a correction; the fault is null for what the bank sent back. */
  sentBack: z
    .object({ by: z.string(), at: z.iso.datetime(), fault: z.string().nullable() })
    .nullable(),
});
export type HeldRecord = z.infer<typeof heldRecord>;

export const heldRecords = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/held-records",
  summary:
    "Records of a ledger whose amounts wait, for a second person or for whoever has to correct them, in the order in which the records were made",
  access: "signed-in",
  params: ledgerParams,
  query: pageWanted,
  body: nothing,
  response: z.object({
    records: z.array(heldRecord),
    /** Hand it back as `after` for the next page; null on the last. */
    cursor: z.string().nullable(),
  }),
  errors: ["unknown-ledger"],
});
