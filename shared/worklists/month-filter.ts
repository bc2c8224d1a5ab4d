import type { LineFilter } from "./line-filters.ts";

/** By the month of the day on the row: the list of what is open in a month before it is closed. */
export const monthFilter: LineFilter = { title: { zh: "业务月份", en: "Month of the row" } };
