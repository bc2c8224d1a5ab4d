import { z } from "zod";
import { isBlankText } from "../cell.ts";
import { FINGERPRINT } from "../digest.ts";
import { endpoint } from "./endpoint.ts";
import { ledgerParams, noParams, nothing, recordId } from "./fields.ts";
import { MAX_ANSWERS, MAX_LOOKUP, MAX_PUSH_BYTES } from "./limits.ts";

const code = z
  .string()
  .regex(/^[A-Z]\d{3}$/)
  .meta({ description: "The warning's code", example: "R023" });

const about = z.string().regex(FINGERPRINT).meta({
  description: "Which values it is about: it holds only while the row says the same",
});

/** A warning that a person has answered: "correct, because …". */
export const warningAnswer = z.object({
  code,
  about,
  reason: z
    .string()
    .trim()
    .max(500)
    .refine((reason) => !isBlankText(reason), "says nothing"),
});

const signed = warningAnswer.extend({
  record: recordId,
  /** Who answered, by name, and when (an instant). */
  by: z.string(),
  at: z.iso.datetime(),
});
export type SignedAnswer = z.infer<typeof signed>;

// Who may push sees whole cells anyway; to others a fingerprint could betray one that is masked.
const access = ["clerk", "supervisor", "admin"] as const;

export const answerWarnings = endpoint({
  method: "POST",
  path: "/api/ledgers/{ledger}/answers",
  summary: "Answer warnings of records that stay as they are; said again, nothing changes",
  access,
  params: ledgerParams,
  query: noParams,
  maxBytes: MAX_PUSH_BYTES,
  body: z.object({
    answers: z
      .array(warningAnswer.extend({ record: recordId }))
      .min(1)
      .max(MAX_ANSWERS),
  }),
  answer: z.object({
    /** Those that hold now. A record that is not there, or is another shop's, is left out. */
    answers: z.array(signed),
  }),
  errors: ["unknown-ledger"],
});

export const lookUpAnswers = endpoint({
  method: "POST",
  path: "/api/ledgers/{ledger}/answers/lookup",
  summary: "The warnings of records that were answered, with reason, person and time",
  access,
  params: ledgerParams,
  query: noParams,
  body: z.object({ records: z.array(recordId).min(1).max(MAX_LOOKUP) }),
  answer: z.object({ answers: z.array(signed) }),
  errors: ["unknown-ledger"],
});

export const withdrawAnswer = endpoint({
  method: "DELETE",
  path: "/api/ledgers/{ledger}/answers/{record}/{code}/{about}",
  summary: "Take an answer back, so that the warning speaks again",
  access,
  params: ledgerParams.extend({ record: recordId, code, about }),
  query: noParams,
  body: nothing,
  answer: z.object({ withdrawn: z.boolean() }),
  errors: ["unknown-ledger"],
});
