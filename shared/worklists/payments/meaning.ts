/** What becomes of a payment by its answer. */
export const OUTCOMES = {
  已付: "paid",
  // Of a line below zero: what was paid too much.
  已收回: "recovered",
  退票: "bounced",
  退回客服: "returned",
} as const;

export type PaymentOutcome = (typeof OUTCOMES)[keyof typeof OUTCOMES];
