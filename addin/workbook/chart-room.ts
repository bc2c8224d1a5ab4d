/** How many rows of a report's sheet are left to its charts. */
export const CHART_ROWS = 16;

/** By what the rows are known that are left to charts. */
export const chartRow = (at: number): string => `chart ${at}`;
