import { haveSamples } from "../../samples-folder.ts";
import { headerShares, statedLists, wholeLists } from "../../unit/ledgers/header-samples.ts";
import { headingSets } from "../../unit/ledgers/heading-sets.ts";
import { gridOf } from "../../unit/corpus/found/found-sheet.ts";
import { foundSheets } from "../../unit/corpus/found/index.ts";
import { cellsOf, headingShares, type HeadingShares } from "../../unit/ledgers/heading-shares.ts";
import type { Bench } from "../kit/bench.ts";
import type { Figure } from "../kit/figure.ts";

const sharesOfSet = (set: (typeof headingSets)[number]) => headingShares(set, cellsOf(set));
const sharesOfSheet = (found: (typeof foundSheets)[number]) =>
  headingShares(found, gridOf(found), found.sheet);

const SEVEN = headingSets.filter(({ file }) => file.startsWith("cn_more_headings/"));

/** How the headings of some lists come to their columns, all together. */
function sharesOf(what: string, shares: readonly HeadingShares[]): readonly Figure[] {
  const sum = (of: (one: HeadingShares) => number) => shares.reduce((all, one) => all + of(one), 0);
  const all = sum(({ byThemselves, byOnePress, byHand }) => byThemselves + byOnePress + byHand);
  const share = (part: number) => (100 * part) / all;
  const presses = shares.map((one) => one.presses);
  return [
    {
      name: `${what}: placed by themselves`,
      value: share(sum((one) => one.byThemselves)),
      unit: "%",
    },
    {
      name: `${what}: placed by one press for all`,
      value: share(sum((one) => one.byOnePress)),
      unit: "%",
    },
    {
      name: `${what}: placed by hand`,
      value: share(sum((one) => one.byHand)),
      unit: "%",
    },
    {
      name: `${what}: placed wrongly by themselves`,
      value: sum((one) => one.wrong.length),
      unit: "headings",
      target: { most: 0 },
    },
    {
      name: `${what}: wrong among those of one press`,
      value: sum((one) => one.wrongProposals.length),
      unit: "headings",
    },
    {
      name: `${what}: presses to pushed rows, at most`,
      value: Math.max(...presses),
      unit: "presses",
    },
    {
      name: `${what}: presses to pushed rows, on average`,
      value:
        presses.reduce((a, b) => a + b, 0) / Math.max(1, presses.filter((one) => one > 0).length),
      unit: "presses",
      target: { most: 4 },
    },
  ];
}

/** How much of the headings of platforms', programs' and people's lists is placed without asking, and what the rest costs. */
export const headers: Bench = {
  name: "headers",
  title: "Headings of public exports that a ledger has a column for",
  how: haveSamples
    ? "every list that was gone through by hand, held against what the headings were taken for; presses are counted from a sheet in front, signed in"
    : "no sample files here (LEDGER_SAMPLES): of every list, the headings that a ledger has a column for alone, without the others between them and without rows",
  seconds: 40,
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
      ...sharesOf("seven sets", SEVEN.map(sharesOfSet)),
      ...sharesOf("all files", headingSets.map(sharesOfSet)),
      ...sharesOf("found sheets", foundSheets.map(sharesOfSheet)),
    ]);
  },
};
