import { z } from "zod";
import { direction } from "../money/direction.ts";
import { day, month } from "../time/wire.ts";
import { original } from "./original.ts";
import { endpoint } from "./endpoint.ts";
import { fen, noParams, nothing, reason, recordId } from "./fields.ts";

/** An amount as it was handed over, and what may still be reversed of it. */
export const sealedAmount = z.object({
  /** Its number in the journal. */
  entry: z.int().positive(),
  /** The number of its batch, and which of the lines there it is. */
  batch: z.string(),
  place: z.int().positive(),
  financeDay: day,
  /** The day on the row, or the line's own. */
  day,
  ledger: z.string(),
  record: recordId,
  reference: z.string(),
  shop: z.string(),
  kind: z.string(),
  direction,
  amount: fen,
  registrant: z.string(),
  /** What it takes back itself. */
  original: original.nullable(),
  /** How much of it was reversed, without a sign. */
  reversed: fen,
  /** How much may still be reversed, without a sign: none of what takes back, was taken back, or was corrected in the row since. */
  left: fen,
});
export type SealedAmount = z.infer<typeof sealedAmount>;

/** Who may look for sealed amounts. */
const seesAmounts = ["finance", "supervisor", "admin", "auditor"] as const;

const MOST_AMOUNTS = 50;

export const listSealedAmounts = endpoint({
  method: "GET",
  path: "/api/finance/sealed-amounts",
  summary:
    "The sealed amounts of a month, by the day on the row or the finance day, of rows whose number begins so, with what may still be reversed of each",
  access: seesAmounts,
  params: noParams,
  query: z.object({ month, find: z.string().min(1).max(100) }),
  body: nothing,
  response: z.object({
    /** The first ones, where there are many. */
    amounts: z.array(sealedAmount).max(MOST_AMOUNTS),
  }),
  errors: [],
});
export const mostAmounts = MOST_AMOUNTS;

export const getSealedAmount = endpoint({
  method: "GET",
  path: "/api/finance/sealed-amounts/{entry}",
  summary: "A sealed amount by its number in the journal, with what may still be reversed of it",
  access: seesAmounts,
  params: z.object({ entry: z.coerce.number().int().positive() }),
  query: noParams,
  body: nothing,
  response: sealedAmount,
  errors: ["not-found"],
});

export const reverseAmount = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/finance/reversals",
  summary:
    "Reverse the whole or a part of a sealed amount (冲销): an amount of the open finance day that names its original",
  access: ["finance", "supervisor"],
  params: noParams,
  query: noParams,
  body: z.strictObject({
    /** The idempotency key. */
    id: z.uuid(),
    /** The original. */
    entry: z.int().positive(),
    /** How much of it, without a sign. */
    amount: fen.refine((amount) => amount > 0),
    reason,
  }),
  response: z.object({
    /** The number in the journal of what takes it back, and the finance day that it belongs to. */
    entry: z.int().positive(),
    financeDay: day,
    original: sealedAmount,
  }),
  errors: [
    "not-found",
    "reversal-of-reversal",
    "nothing-to-reverse",
    "reversal-beyond",
    "own-row",
    "idempotency-key-reused",
    "busy",
  ],
});
export type Reversal = z.infer<typeof reverseAmount.response>;
