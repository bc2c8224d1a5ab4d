/** What stands in the place of a value whose record had its personal data erased; a view says it in words. */
export const ERASED = "[erased]";

/** What stands in the place of a value that does not open, as after somebody has changed it in the database. */
export const UNREADABLE = "[unreadable]";

/** Whether a value says only that what stood there can't be had any more. */
export const isGone = (value: unknown): boolean => value === ERASED || value === UNREADABLE;
