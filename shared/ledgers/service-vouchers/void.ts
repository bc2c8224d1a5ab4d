/** The state of a voucher that was spoilt: its number is accounted for, and no service stands behind it. */
export const VOID = "作废";

/** How a fee was collected of which the cash is to be handed in. */
export const ON_THE_SPOT = "当场";
