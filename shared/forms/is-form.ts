import type { Grid } from "../reading/grid.ts";
import { formWords } from "./form-words.ts";

/** A form says below its title what it is. */
const ROWS_LOOKED_AT = 5;

/** True when a sheet is a row that was printed, in either language: its labels look like headings. */
export function isForm({ values }: Grid): boolean {
  const beginnings = Object.values(formWords).map(({ printedFrom }) => printedFrom);
  return values
    .slice(0, ROWS_LOOKED_AT)
    .some((row) =>
      row.some(
        (value) =>
          typeof value === "string" && beginnings.some((beginning) => value.startsWith(beginning)),
      ),
    );
}
