import * as fc from "fast-check";
import { expect, test } from "vitest";
import { financeDay } from "../../../shared/reports/finance-day/definition.ts";
import { figuresOf, untied } from "../../../shared/reports/tie-out.ts";

const line = fc.record({
  shop: fc.constantFrom("甲", "乙", ""),
  kind: fc.constantFrom("postage", "refund"),
  direction: fc.constantFrom("payout", "platform", "receipt"),
  registrant: fc.constantFrom("王芳", "李敏"),
  amount: fc.integer({ min: -999_999_999, max: 999_999_999 }),
  count: fc.constantFrom(0, 1),
});

/** A line of finance's day, as the server sends it. */
function cellsOf({ amount, ...rest }: typeof line extends fc.Arbitrary<infer L> ? L : never) {
  const said: Readonly<Record<string, string | number>> = { ...rest, [rest.direction]: amount };
  return { cells: financeDay.keys.map((key) => said[key] ?? null) };
}

const pageOf = (lines: readonly { cells: (string | number | null)[] }[]) => {
  const figures = Object.entries(financeDay.blocks).flatMap(([block, { by }]) =>
    [...figuresOf(financeDay, lines, by).values()].map((tally) => ({ block, ...tally })),
  );
  const found = figures.filter(({ block }) => block === "total");
  return { figures, control: { found, leftOut: [] } };
};

test("Σ lines = Σ subtotals = total in each direction, to the 分", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (some) => {
      const lines = some.map(cellsOf);
      const page = pageOf(lines);
      expect(untied(financeDay, page, lines)).toEqual([]);
      for (const direction of ["payout", "platform", "receipt"]) {
        const sums = Object.entries(financeDay.blocks).map(([block, { by }]) =>
          page.figures
            .filter(
              (each) => each.block === block && each.of[by.indexOf("direction")] === direction,
            )
            .reduce((sum, { values }) => sum + (values[1] ?? 0), 0),
        );
        expect(new Set(sums.map((sum) => sum + 0)).size).toBe(1);
      }
    }),
  );
});

test("a figure that is off by a 分, and a line too many that was found, are told", () => {
  const off = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), off, (some, at, by) => {
      const lines = some.map(cellsOf);
      const page = pageOf(lines);
      const place = at % page.figures.length;
      const figures = page.figures.map((figure, index) =>
        index === place ? { ...figure, values: figure.values.map((value) => value + by) } : figure,
      );
      expect(untied(financeDay, { ...page, figures }, lines).length).toBeGreaterThan(0);
      const found = [...page.control.found, { of: ["payout"], lines: 1, values: [1, by, 0] }];
      const more = untied(financeDay, { ...page, control: { found, leftOut: [] } }, lines);
      expect(more).toEqual([{ block: null, of: ["payout"], off: [-1, -by, 0] }]);
    }),
  );
});
