import { isBlankText } from "../cell.ts";
import { digest, type Fingerprint } from "../digest.ts";
import type { Grid } from "./grid.ts";
import { ownedColumn } from "./owned-columns.ts";

type Values = Grid["values"][number];

/**
 * What stands in a row, however it is read and wherever its columns have been moved to: the add-in's own columns and
 * blank cells left out.
 */
export function standsAs(headings: Values, values: Values): Fingerprint {
  const texts = values.flatMap((value, index) => {
    const text = String(value);
    const isOurs = ownedColumn(String(headings[index] ?? "")) !== undefined;
    return isOurs || isBlankText(text) ? [] : [text];
  });
  return digest(texts.toSorted());
}
