/** A sealed text begins with it; no text that a person typed does. */
const MARK = "\u001e";

/** A sealed text, marked as one. */
export const marked = (sealed: string): string => MARK + sealed;

/** Whether a stored text is sealed, or still in clear. */
export const isMarked = (stored: string): boolean => stored.startsWith(MARK);

/** What was sealed, without its mark. */
export const unmarked = (stored: string): string => stored.slice(MARK.length);
