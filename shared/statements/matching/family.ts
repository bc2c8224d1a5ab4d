import type { LineKind } from "../statement.ts";

/** Kinds among which money that differs may still be the same affair. */
const FAMILY: Readonly<Record<LineKind, string>> = {
  refund: "platform",
  deduction: "platform",
  payout: "payout",
  freight: "freight",
  // Held against freight on the ledgers' side.
  shipment: "",
  claim: "income",
  income: "income",
  sale: "income",
  fee: "",
  transfer: "",
  other: "",
};

/** "" for money that is no business of the shop's. */
export const familyOf = ({ kind }: { readonly kind: LineKind }): string => FAMILY[kind];
