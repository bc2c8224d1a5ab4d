import type { Ledger } from "../ledger.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { Place, SheetMemory } from "./placement.ts";
import { standingColumns } from "./standing-columns.ts";

/** What a memory says about the columns of a sheet. */
export interface Recalled {
  readonly places: ReadonlyMap<string, Place>;
  /** Columns that a person has said are not in this sheet. */
  readonly left: ReadonlySet<string>;
}

/**
 * Finds what is remembered among the headings: what a person said of a column first, then where it stood
 * when rows were last pushed. A heading that has gone leaves its column to its ordinary names.
 */
export function recallPlacement(
  ledger: Ledger,
  headings: readonly Heading[],
  remembered: SheetMemory | undefined,
): Recalled {
  const places = new Map<string, Place>();
  const left = new Set<string>();
  const taken = new Set<number>();
  for (const key of ledger.keys) {
    const memory = remembered?.columns[key];
    if (memory === undefined) continue;
    if (memory === null) left.add(key);
    else if ("constant" in memory) places.set(key, memory);
    else {
      const name = headerText(memory.heading);
      const heading = headings.find((each) => headerText(each.name) === name);
      if (heading === undefined) continue;
      places.set(key, { index: heading.index });
      taken.add(heading.index);
    }
  }
  for (const [key, { index }] of standingColumns(headings, remembered?.stood)) {
    const known = key in ledger.columns && !left.has(key) && !places.has(key);
    if (known && !taken.has(index)) places.set(key, { index });
  }
  return { places, left };
}
