// What stands in until the department's settings are known; these are theirs too unless changed.

/** The ledgers' time zone. */
export const usualZone = "Asia/Shanghai";

/** The hours at which finance days end. */
export const usualCutoffs = { cutoff: "16:00", exchangeCutoff: "17:00" } as const;
