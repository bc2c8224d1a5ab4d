import fc from "fast-check";
import { expect, test } from "vitest";
import { damagedNumber, mayHaveBecome } from "../../../shared/text/damaged-number.ts";

test.each([
  ["4128374650192830000", { digits: "412837465019283", length: 19 }],
  ["4.12837465019283E+18", { digits: "412837465019283", length: 19 }],
  ["4128374650192830000000", { digits: "412837465019283", length: 22 }],
  // Six digits are left of it: the others are anybody's guess.
  ["4.12837E+18", undefined],
  ["412837465019283", undefined],
  ["见备注", undefined],
])("of %s is left: %j", (written, left) => {
  expect(damagedNumber(written)).toEqual(left);
});

test("only numbers of the same length and beginning fit, and a double's own digits count too", () => {
  const whole = "4128374650192837465";
  expect(mayHaveBecome(whole, "4128374650192830000")).toBe(true);
  expect(mayHaveBecome(whole, String(Number(whole)))).toBe(true);
  expect(mayHaveBecome("4128374650192831111", String(Number(whole)))).toBe(false);
  expect(mayHaveBecome(`${whole}0`, "4128374650192830000")).toBe(false);
  expect(mayHaveBecome("4128374650192847465", "4128374650192830000")).toBe(false);
});

test("whatever a spreadsheet zeroed is found again by the number that it was", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{15,19}$/), (whole) => {
      const zeroed = whole.slice(0, 15) + "0".repeat(whole.length - 15);
      expect(mayHaveBecome(whole, zeroed)).toBe(true);
    }),
  );
});
