import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { grid } from "../reading/sheets.ts";
import { headerLists, withoutLedger } from "./header-lists.ts";
import {
  headerListsAtHand as atHand,
  headerShares,
  sampleLists as lists,
  understood,
} from "./header-samples.ts";

test.each(Object.entries(headerLists))(
  "%s: every heading stands for the column that a person would say, where the list is at hand",
  (name, { byHand, ...expected }) => {
    expect(lists.has(name)).toBe(atHand);
    expect(understood(name)).toEqual(atHand ? expected : undefined);
    const headings = lists.get(name) ?? byHand;
    expect(byHand.filter((heading) => !headings.includes(heading))).toEqual([]);
  },
);

test.each(withoutLedger)("%s has no ledger, and is never taken for a whole one", (name) => {
  expect(lists.has(name)).toBe(atHand);
  const headings = lists.get(name) ?? [];
  const [best] = findLedger(ledgers, grid([headings]), "Sheet1").candidates;
  expect(best?.match.missing).not.toEqual([]);
});

test("every list is either stated or known to have no ledger", () => {
  const stated = [...Object.keys(headerLists), ...withoutLedger];
  expect([...lists.keys()].filter((name) => !stated.includes(name))).toEqual([]);
});

test("of the headings that a person would place, 96 of 100 are placed without asking, none wrongly", () => {
  const { placed, left, wrong } = headerShares();
  expect(wrong).toBe(0);
  expect(Math.floor((100 * placed) / (placed + left))).toBe(atHand ? 96 : 0);
});
