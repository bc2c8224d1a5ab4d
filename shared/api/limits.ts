/** The most rows that one push may carry. */
export const MAX_ROWS_PER_PUSH = 500;

/** The most bytes that one push may carry. */
export const MAX_PUSH_BYTES = 512 * 1024;

/** The most bytes that any other request may carry. */
export const MAX_REQUEST_BYTES = 64 * 1024;

/** The most lines that one slice of a statement may carry. */
export const MAX_STATEMENT_PART = 500;

/** The most lines that a statement may have. */
export const MAX_STATEMENT_LINES = 300_000;

/** The most damaged numbers that one request may ask about. */
export const MAX_TRUNCATED = 200;

/** The most records that one look-up may ask for. */
export const MAX_LOOKUP = 500;

/** The most warnings that one row of a push may answer. */
export const MAX_ANSWERS_PER_ROW = 10;

/** The most habits of its sheet that a push names. */
export const MAX_HABITS = 200;

/** The most warnings that one request without a push may answer. */
export const MAX_ACKNOWLEDGEMENTS = 200;

/** The longest reason that a person may give, in characters. */
export const MAX_REASON = 500;

/** The longest text of the filters that were chosen in a worklist. */
export const MAX_FILTERS = 1000;

/** The most formulas that one request may answer. */
export const MAX_ASKS = 500;
