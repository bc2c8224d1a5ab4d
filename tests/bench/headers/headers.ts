import { haveSamples } from "../../samples-folder.ts";
import { headerShares, statedLists, wholeLists } from "../../unit/ledgers/header-samples.ts";
import type { Bench } from "../kit/bench.ts";

/** How much of the headings of platforms' and ERP systems' exports is placed without asking. */
export const headers: Bench = {
  name: "headers",
  title: "Headings of public exports that a ledger has a column for",
  how: haveSamples
    ? "every list that was gone through by hand, held against what the headings were taken for"
    : "no sample files here (LEDGER_SAMPLES): of every list, the headings that a ledger has a column for alone, without the others between them",
  seconds: 20,
  measure: () => {
    const { lists, placed, left, wrong } = headerShares(haveSamples ? wholeLists : statedLists);
    return Promise.resolve([
      { name: "lists of headings", value: lists, unit: "lists" },
      {
        name: "headings placed without asking",
        value: (100 * placed) / (placed + left),
        unit: "%",
        target: { least: 95 },
      },
      { name: "headings placed wrongly", value: wrong, unit: "headings", target: { most: 0 } },
    ]);
  },
};
