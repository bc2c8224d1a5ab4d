/** A month is compared with the mean of so many months before it. */
export const BASELINE_MONTHS = 3;
