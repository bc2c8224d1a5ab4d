import { z } from "zod";
import { FINGERPRINT } from "../digest.ts";
import { endpoint } from "./endpoint.ts";
import { ledgerParams, noParams, nothing, reason, recordId } from "./fields.ts";
import { MAX_ACKNOWLEDGEMENTS, MAX_LOOKUP, MAX_PUSH_BYTES } from "./limits.ts";

const code = z
  .string()
  .regex(/^[A-Z]\d{3}$/)
  .meta({ description: "The warning’s code", example: "R023" });

const about = z.string().regex(FINGERPRINT).meta({
  description: "Which values it is about: it holds only while the row says the same",
});

/** A warning that a person has acknowledged: "correct, because …". */
export const acknowledgement = z.object({
  code,
  about,
  reason,
});

const signed = acknowledgement.extend({
  record: recordId,
  /** Who acknowledged, by name, and when (an instant). */
  by: z.string(),
  at: z.iso.datetime(),
});
export type SignedAcknowledgement = z.infer<typeof signed>;

// Who may push sees whole cells anyway; to others a fingerprint could betray one that is masked.
const access = "pushers";

export const acknowledgeWarnings = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/ledgers/{ledger}/acknowledgements",
  summary: "Acknowledge warnings of records that stay as they are; said again, nothing changes",
  access,
  params: ledgerParams,
  query: noParams,
  maxBytes: MAX_PUSH_BYTES,
  body: z.object({
    acknowledgements: z
      .array(acknowledgement.extend({ record: recordId }))
      .min(1)
      .max(MAX_ACKNOWLEDGEMENTS),
  }),
  response: z.object({
    /** Those that hold now. A record that is not there, or is another shop's, is left out. */
    acknowledgements: z.array(signed),
  }),
  errors: ["unknown-ledger"],
});

export const lookUpAcknowledgements = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/ledgers/{ledger}/acknowledgements/lookup",
  summary: "The warnings of records that were acknowledged, with reason, person and time",
  access,
  params: ledgerParams,
  query: noParams,
  body: z.object({ records: z.array(recordId).min(1).max(MAX_LOOKUP) }),
  response: z.object({ acknowledgements: z.array(signed) }),
  errors: ["unknown-ledger"],
});

export const withdrawAcknowledgement = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/ledgers/{ledger}/acknowledgements/{record}/{code}/{about}",
  summary:
    "Take an acknowledgement back, so that the warning speaks again; what a supervisor or an admin has said, a clerk does not take back",
  access,
  params: ledgerParams.extend({ record: recordId, code, about }),
  query: noParams,
  body: nothing,
  response: z.object({ withdrawn: z.boolean() }),
  errors: ["unknown-ledger", "acknowledged-by-supervisor"],
});
