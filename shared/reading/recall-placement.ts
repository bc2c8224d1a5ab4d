import type { Ledger } from "../ledger.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { Place, RememberedPlacement } from "./placement.ts";

/** What a memory says about the columns of a sheet. */
export interface Recalled {
  readonly places: ReadonlyMap<string, Place>;
  /** Columns that a person has said are not in this sheet. */
  readonly left: ReadonlySet<string>;
}

/** Finds what is remembered among the headings; one that has gone leaves its column to its ordinary names. */
export function recallPlacement(
  ledger: Ledger,
  headings: readonly Heading[],
  remembered: RememberedPlacement | undefined,
): Recalled {
  const places = new Map<string, Place>();
  const left = new Set<string>();
  for (const key of ledger.keys) {
    const memory = remembered?.columns[key];
    if (memory === undefined) continue;
    if (memory === null) left.add(key);
    else if ("constant" in memory) places.set(key, memory);
    else {
      const name = headerText(memory.heading);
      const heading = headings.find((each) => headerText(each.name) === name);
      if (heading !== undefined) places.set(key, { index: heading.index });
    }
  }
  return { places, left };
}
