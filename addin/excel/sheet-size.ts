/** The rows of a sheet in Excel. */
export const SHEET_ROWS = 1_048_576;

/** The columns of a sheet in Excel. */
export const SHEET_COLUMNS = 16_384;
