import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fen, fenToYuan, showFen } from "../../../shared/money/fen.ts";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [100, "1.00"],
  [123_450, "1,234.50"],
  [-100_000_000, "-1,000,000.00"],
  [9_007_199_254_740_991, "90,071,992,547,409.91"],
])("%i 分 read %s", (amount, text) => {
  expect(showFen(fen(amount))).toBe(text);
});

test("an amount as it is shown has lost no 分", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger().map(fen), (amount) => {
      expect(BigInt(showFen(amount).replace(/[,.]/g, ""))).toBe(BigInt(amount));
    }),
  );
});

test("an amount that a cell holds in 元 comes back to the same 分", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }).map(fen), (amount) => {
      expect(Math.round(fenToYuan(amount) * 100)).toBe(amount);
      // What a person who types the two decimals would have in the cell.
      expect(fenToYuan(amount)).toBe(Number(`${amount}e-2`));
    }),
  );
});
