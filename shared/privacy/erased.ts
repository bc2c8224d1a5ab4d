/** What stands in the place of a value whose record had its personal data erased; a view says it in words. */
export const ERASED = "[erased]";
