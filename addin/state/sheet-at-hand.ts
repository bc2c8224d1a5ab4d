/** Brings the sheet at hand to the front: what a press did is shown there. */
export const SHEET_AT_HAND = { screen: "work", side: "sheet" } as const;
