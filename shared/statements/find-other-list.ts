import { headerText } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import { placesIn } from "./find-statement.ts";
import type { OtherList } from "./other-list.ts";
import { otherLists } from "./other-lists.ts";

/** Headings stand below a title or two. */
const MOST_ABOVE = 20;

/** The list that a sheet is which finance may take for a statement; undefined for any other. */
export function otherListIn({ values }: Grid): OtherList | undefined {
  for (const row of values.slice(0, MOST_ABOVE)) {
    const headings = placesIn(row);
    if (headings.size < 3) continue;
    const has = (heading: string) => headings.has(headerText(heading));
    const found = otherLists.find(
      ({ needs, unless = [] }) =>
        needs.every((spellings) => spellings.some(has)) && !unless.some(has),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
