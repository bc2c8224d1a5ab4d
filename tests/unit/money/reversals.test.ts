import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fen } from "../../../shared/money/fen.ts";
import type { Posting } from "../../../shared/money/posting.ts";
import {
  reversedPart,
  stillSaid,
  withoutReversed,
  type ReversedPart,
} from "../../../shared/money/reversals.ts";

const posting = (amount: number): Posting => ({
  kind: "refund",
  direction: "payout",
  amount: fen(amount),
  day: "2026-10-03",
  shop: "旗舰店",
  courier: "",
  reason: "",
  liable: "",
  registrant: "",
});

const meant = (amount: number, reversed: readonly ReversedPart[]): number =>
  withoutReversed([posting(amount)], reversed)[0]?.amount ?? 0;

describe("of 100 with 40 reversed", () => {
  const reversed = [reversedPart(posting(100), [], fen(40))];

  test.each([
    [100, 60, 40],
    // Corrected in the row as well: it is corrected once.
    [60, 60, 0],
    [80, 60, 20],
    // And beyond it, the row speaks.
    [50, 50, 0],
    [120, 80, 40],
    // Withdrawn, or wrong all along: nothing is brought back.
    [0, 0, 0],
    [-30, -30, 0],
  ])("a row of %s means %s, and still says %s of what was reversed", (row, means, says) => {
    expect(meant(row, reversed)).toBe(means);
    expect(stillSaid([posting(row)], reversed)[0]?.amount ?? 0).toBe(says);
  });

  test("another 20 are the end of what is left", () => {
    const again = [...reversed, reversedPart(posting(100), reversed, fen(20))];
    expect([100, 60, 40, 30].map((row) => meant(row, again))).toEqual([40, 40, 40, 30]);
    expect(() => reversedPart(posting(100), again, fen(41))).toThrow(RangeError);
  });

  test("nothing else of the row is touched", () => {
    const platform = { ...posting(100), direction: "platform" as const };
    expect(withoutReversed([platform], reversed)).toEqual([platform]);
  });
});

test("an amount below zero is reversed upwards", () => {
  const reversed = [reversedPart(posting(-100), [], fen(40))];
  expect([-100, -60, -50, 30].map((row) => meant(row, reversed))).toEqual([-60, -60, -50, 30]);
});

/** An edit of the row to an amount, or a reversal of a share of what is left. */
const act = fc.oneof(
  fc.record({ to: fc.integer({ min: -300, max: 300 }) }),
  fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
);

test("whatever is edited and reversed, each reversal takes just that much, no more than there is, and is never brought back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -300, max: 300 }),
      fc.array(act, { maxLength: 25 }),
      (first, acts) => {
        let row = first;
        const reversed: ReversedPart[] = [];
        for (const deed of acts) {
          const before = meant(row, reversed);
          const by = "share" in deed ? Math.ceil(deed.share * Math.abs(before)) : 0;
          if (by > 0) reversed.push(reversedPart(posting(row), reversed, fen(by)));
          const to = "to" in deed ? deed.to : row;
          const after = meant(to, reversed);
          // A reversal takes just that much. An edit moves what is meant the way that the row goes, and never by more.
          expect(meant(row, reversed)).toBe(before - Math.sign(before) * by);
          const moved = after - meant(row, reversed);
          expect(moved * (to - row)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(to - row));
          row = to;
        }
        // It goes by the row and by what was reversed, whatever came first.
        expect(meant(row, reversed.toReversed())).toBe(meant(row, reversed));
      },
    ),
    { numRuns: 500 },
  );
});
