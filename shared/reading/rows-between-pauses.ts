/** Work on rows asks for a pause every so many of them: they take a few milliseconds. */
export const ROWS_BETWEEN_PAUSES = 100;
