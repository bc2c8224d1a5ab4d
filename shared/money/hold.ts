/** Why a second person has to confirm an amount before it is handed over. */
export const holdCodes = ["above-amount"] as const;
export type HoldCode = (typeof holdCodes)[number];
