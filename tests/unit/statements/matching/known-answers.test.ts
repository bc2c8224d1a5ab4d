import fc from "fast-check";
import { expect, test } from "vitest";
import { matchClasses } from "../../../../shared/api/statements.ts";
import { matchStatement } from "../../../../shared/statements/matching/match.ts";
import { affairs, listsOf } from "./known-answers.ts";

/** What each affair should be, and what it was found to be: which of two equal lines is which says nothing. */
function answers(names: readonly string[], shuffled: <T>(some: T[]) => T[]) {
  const { lines, amounts } = listsOf(names, shuffled);
  const found = matchStatement(
    lines.map(({ line }, place) => ({ ...line, place })),
    amounts.map(({ amount }) => amount),
    { month: "2026-11", dayWindow: 3 },
  );
  const should: string[][] = names.map(() => []);
  const is: string[][] = names.map(() => []);
  for (const [nth, { affair, is: own }] of lines.entries()) {
    should[affair]?.push(`line ${own}`);
    is[affair]?.push(`line ${found.lines[nth]?.class}`);
  }
  for (const [nth, { affair, is: own }] of amounts.entries()) {
    should[affair]?.push(`amount ${own}`);
    is[affair]?.push(`amount ${found.amounts[nth]?.class}`);
  }
  const said = (all: string[][]) => names.map((name, nth) => [name, all[nth]?.toSorted()]);
  return { should: said(should), is: said(is), lines };
}

test("each affair by itself, and all of them in one list, end in the class that is known", () => {
  for (const name of Object.keys(affairs)) {
    const { is, should } = answers([name], (some) => some);
    expect(is).toEqual(should);
  }
  const { is, should, lines } = answers(Object.keys(affairs), (some) => some);
  expect(is).toEqual(should);
  // What no statement has is the class of an amount alone.
  expect(new Set([...lines.map((line) => line.is), "not-in-statement"])).toEqual(
    new Set(matchClasses),
  );
});

test("in any number and any order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Object.keys(affairs)), { maxLength: 60 }),
      fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
      (names, seeds) => {
        const shuffled = <T>(some: T[]): T[] =>
          some
            .map((one, nth) => ({ one, by: ((seeds[nth % 7] ?? 0) + nth * 7919) % 104_729 }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ one }) => one);
        const { is, should } = answers(names, shuffled);
        expect(is).toEqual(should);
      },
    ),
  );
});
