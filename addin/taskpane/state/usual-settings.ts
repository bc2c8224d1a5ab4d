// What stands in until the department's settings are known; these are theirs too unless changed.

/** The ledgers' time zone. */
export const usualZone = "Asia/Shanghai";

/** The hour at which a finance day ends. */
export const usualCutoff = "16:00";
