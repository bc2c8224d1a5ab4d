import { expect, test } from "vitest";
import { withSamples } from "../../samples-folder.ts";
import { headingSets } from "./heading-sets.ts";
import { cellsOf, headingShares } from "./heading-shares.ts";

test.each(withSamples(headingSets.map((set) => [set.file, set] as const)))(
  "%s: no heading is placed wrongly by itself",
  (_, set) => {
    expect(headingShares(set, cellsOf(set)).wrong).toEqual([]);
  },
);
