import { intersect } from "../../workbook/address.ts";
import type { Cells } from "./cells.ts";

/** `Range.hasSpill`: whether array formulas fill all of its cells; null when they fill some. */
export function hasSpill({ sheet, box }: Cells): boolean | null {
  let filled = 0;
  for (const spill of sheet.layout.spills) {
    const part = intersect(spill, box);
    if (part !== null) filled += part.rows * part.columns;
  }
  if (filled === 0) return false;
  return filled === box.rows * box.columns ? true : null;
}
