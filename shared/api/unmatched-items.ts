import { z } from "zod";
import { FINGERPRINT } from "../digest.ts";
import { unmatchedItemSide } from "../links/link.ts";
import { linkCodes } from "../problem.ts";
import { crossReferenceKinds } from "../links/cross-reference-key.ts";
import { endpoint } from "./endpoint.ts";
import { day, moment } from "../time/wire.ts";
import { flagPage, ledgerParams, nothing, pageWanted, recordId } from "./fields.ts";

export const unmatchedItem = z.object({
  record: recordId,
  code: z.enum(linkCodes),
  /** The record's ledger. */
  ledger: z.string(),
  shop: z.string(),
  /** What the record calls itself: its order, case or complaint number. */
  reference: z.string(),
  /** The ledger that was searched: a row there with one of the wanted numbers clears it (X223: is the matter). */
  in: z.string(),
  wanted: z.array(z.object({ kind: z.enum(crossReferenceKinds), value: z.string() })),
  /** What an acknowledgement of it is about: acknowledged "correct, because …", it is not listed any more. */
  about: z.string().regex(FINGERPRINT),
  since: day,
  /** The first moment that was too late. */
  due: moment,
});
export type UnmatchedItem = z.infer<typeof unmatchedItem>;

export const unmatchedItems = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/unmatched-items",
  summary:
    "Rows whose counterpart in another ledger should be there by now and is not, or is there and should not be, the longest first",
  access: "signed-in",
  params: ledgerParams,
  query: pageWanted.extend({ side: unmatchedItemSide.default("own") }),
  body: nothing,
  response: flagPage.extend({ unmatchedItems: z.array(unmatchedItem) }),
  errors: ["unknown-ledger"],
});
