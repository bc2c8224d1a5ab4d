import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summarize, tieOut, type SummaryRow } from "../../../shared/money/summary.ts";
import { directions } from "../../../shared/money/direction.ts";
import { fen } from "../../../shared/money/fen.ts";

const nothing = { count: 0, amount: 0 };
const none = { payout: nothing, platform: nothing, receipt: nothing };

test("figures are added up by shop and kind, the directions apart", () => {
  const rows: SummaryRow[] = [
    { shop: "甲", kind: "refund", direction: "platform", amount: fen(3500), count: 1 },
    { shop: "甲", kind: "postage", direction: "payout", amount: fen(800), count: 1 },
    { shop: "甲", kind: "refund", direction: "payout", amount: fen(1200), count: 1 },
    { shop: "乙", kind: "refund", direction: "platform", amount: fen(5), count: 1 },
    { shop: "甲", kind: "refund", direction: "platform", amount: fen(-500), count: 0 },
    { shop: "乙", kind: "refund", direction: "receipt", amount: fen(7), count: 1 },
  ];
  expect(summarize(rows)).toEqual({
    groups: [
      {
        shop: "甲",
        kind: "refund",
        payout: { count: 1, amount: 1200 },
        platform: { count: 1, amount: 3000 },
        receipt: nothing,
      },
      { shop: "甲", kind: "postage", ...none, payout: { count: 1, amount: 800 } },
      {
        shop: "乙",
        kind: "refund",
        payout: nothing,
        platform: { count: 1, amount: 5 },
        receipt: { count: 1, amount: 7 },
      },
    ],
    totals: {
      payout: { count: 2, amount: 2000 },
      platform: { count: 2, amount: 3005 },
      receipt: { count: 1, amount: 7 },
    },
  });
});

test("a day without rows comes to nothing", () => {
  expect(summarize([])).toEqual({ groups: [], totals: none });
});

test("a line that got lost on the way is named to the 分", () => {
  const rows: SummaryRow[] = [
    { shop: "甲", kind: "refund", direction: "payout", amount: fen(3500), count: 1 },
    { shop: "乙", kind: "refund", direction: "platform", amount: fen(1), count: 1 },
  ];
  const { groups } = summarize(rows);
  expect(tieOut(rows, groups.slice(0, 1))).toEqual({
    ties: false,
    rows: {
      ...none,
      payout: { count: 1, amount: 3500 },
      platform: { count: 1, amount: 1 },
    },
    groups: { ...none, payout: { count: 1, amount: 3500 } },
    difference: { ...none, platform: { count: -1, amount: -1 } },
  });
});

const row: fc.Arbitrary<SummaryRow> = fc.record({
  shop: fc.constantFrom("", "甲", "乙", "甲,乙"),
  kind: fc.constantFrom("refund", "postage"),
  direction: fc.constantFrom(...directions),
  amount: fc.integer({ min: -1e12, max: 1e12 }).map(fen),
  count: fc.integer({ min: -1, max: 1 }),
});

test("no 分 and no posting gets lost between rows, groups and totals", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { groups, totals } = summarize(rows);
      expect(tieOut(rows, groups).ties).toBe(true);
      for (const direction of directions) {
        const exact = rows
          .filter((each) => each.direction === direction)
          .reduce((sum, each) => sum + BigInt(each.amount), 0n);
        expect(BigInt(totals[direction].amount)).toBe(exact);
      }
      const names = groups.map(({ shop, kind }) => JSON.stringify([shop, kind]));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
