import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summarize, tieOut, type SummaryRow } from "../../../shared/money/summary.ts";
import { fen } from "../../../shared/money/fen.ts";

const nothing = { count: 0, amount: 0 };

test("figures are added up by shop and kind, pay and check apart", () => {
  const rows = [
    { shop: "甲", kind: "refund", pay: false, amount: fen(3500), count: 1 },
    { shop: "甲", kind: "postage", pay: true, amount: fen(800), count: 1 },
    { shop: "甲", kind: "refund", pay: true, amount: fen(1200), count: 1 },
    { shop: "乙", kind: "refund", pay: false, amount: fen(5), count: 1 },
    { shop: "甲", kind: "refund", pay: false, amount: fen(-500), count: 0 },
  ];
  expect(summarize(rows)).toEqual({
    groups: [
      {
        shop: "甲",
        kind: "refund",
        pay: { count: 1, amount: 1200 },
        check: { count: 1, amount: 3000 },
      },
      { shop: "甲", kind: "postage", pay: { count: 1, amount: 800 }, check: nothing },
      { shop: "乙", kind: "refund", pay: nothing, check: { count: 1, amount: 5 } },
    ],
    totals: { pay: { count: 2, amount: 2000 }, check: { count: 2, amount: 3005 } },
  });
});

test("a day without rows comes to nothing", () => {
  expect(summarize([])).toEqual({ groups: [], totals: { pay: nothing, check: nothing } });
});

test("a line that got lost on the way is named to the 分", () => {
  const rows = [
    { shop: "甲", kind: "refund", pay: true, amount: fen(3500), count: 1 },
    { shop: "乙", kind: "refund", pay: false, amount: fen(1), count: 1 },
  ];
  const { groups } = summarize(rows);
  expect(tieOut(rows, groups.slice(0, 1))).toEqual({
    ties: false,
    rows: { pay: { count: 1, amount: 3500 }, check: { count: 1, amount: 1 } },
    groups: { pay: { count: 1, amount: 3500 }, check: nothing },
    difference: { pay: nothing, check: { count: -1, amount: -1 } },
  });
});

const row: fc.Arbitrary<SummaryRow> = fc.record({
  shop: fc.constantFrom("", "甲", "乙", "甲,乙"),
  kind: fc.constantFrom("refund", "postage"),
  pay: fc.boolean(),
  amount: fc.integer({ min: -1e12, max: 1e12 }).map(fen),
  count: fc.integer({ min: -1, max: 1 }),
});

test("no 分 and no posting gets lost between rows, groups and totals", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { groups, totals } = summarize(rows);
      expect(tieOut(rows, groups).ties).toBe(true);
      const exact = (pay: boolean) =>
        rows
          .filter((each) => each.pay === pay)
          .reduce((sum, each) => sum + BigInt(each.amount), 0n);
      expect([BigInt(totals.pay.amount), BigInt(totals.check.amount)]).toEqual([
        exact(true),
        exact(false),
      ]);
      const names = groups.map(({ shop, kind }) => JSON.stringify([shop, kind]));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
