import type { Grid } from "./grid.ts";
import { saysOtherUnit } from "./header-text.ts";

/** True where a title or a note above the headings says that the amounts below are no yuan: 「单位：万元」. */
export function areInOtherUnit({ values }: Grid, headerRow: number): boolean {
  return values
    .slice(0, headerRow)
    .some((row) => row.some((cell) => typeof cell === "string" && saysOtherUnit(cell)));
}
