/** A day is compared with the mean of so many days before it: each weekday is among them once. */
export const BASELINE_DAYS = 7;
