import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ledgerParams, noParams, reason, recordId } from "./fields.ts";

/** For somebody who asks to be forgotten, and for particulars that are not needed any more. */
export const erasePersonalData = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/ledgers/{ledger}/records/{record}/erasure",
  summary:
    "Make the personal cells of a record unreadable for good, in all its versions; amounts, days and numbers stay as they are",
  access: ["admin"],
  params: ledgerParams.extend({ record: recordId }),
  query: noParams,
  body: z.strictObject({ reason }),
  response: z.object({ erased: z.literal(true) }),
  errors: ["unknown-ledger", "not-found", "unknown-key-secret", "busy"],
});
