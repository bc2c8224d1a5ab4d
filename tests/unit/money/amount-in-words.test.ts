import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountInWords } from "../../../shared/money/amount-in-words.ts";
import { fen } from "../../../shared/money/fen.ts";

test.each([
  [0, "零元整"],
  [1, "壹分"],
  [50, "伍角整"],
  [56, "伍角陆分"],
  [100, "壹元整"],
  [1000, "壹拾元整"],
  [10_005, "壹佰元零伍分"],
  [32_504, "叁佰贰拾伍元零肆分"],
  [110_000, "壹仟壹佰元整"],
  [123_450, "壹仟贰佰叁拾肆元伍角整"],
  [140_950, "壹仟肆佰零玖元伍角整"],
  [600_714, "陆仟零柒元壹角肆分"],
  [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
  [10_700_053, "壹拾万柒仟元伍角叁分"],
  [10_050_000, "壹拾万零伍佰元整"],
  [10_000_000_100, "壹亿零壹元整"],
  [100_010_000_000, "壹拾亿零壹拾万元整"],
  [200_000_000_000_000, "贰万亿元整"],
  [123_456_789_012_345, "壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分"],
  [-500, "负伍元整"],
])("%i 分 are %s", (amount, words) => {
  expect(amountInWords(fen(amount))).toBe(words);
});

/** Reads an amount in words back, by another way than it was written. */
function fenOf(words: string): number {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let fen = 0;
  let section = 0;
  let tenThousands = 0;
  let hundredMillions = 0;
  let digit = 0;
  for (const character of words) {
    const value = digits.indexOf(character);
    if (value >= 0) digit = value;
    else if (character in units) section += digit * (units[character] ?? 0);
    else if (character === "万") tenThousands = section + digit;
    else if (character === "亿") hundredMillions = tenThousands * 10_000 + section + digit;
    else if (character === "元") {
      fen = (hundredMillions * 100_000_000 + tenThousands * 10_000 + section + digit) * 100;
    } else if (character === "角") fen += digit * 10;
    else if (character === "分") fen += digit;
    if (value < 0) digit = 0;
    if (character === "万" || character === "亿") section = 0;
    if (character === "亿") tenThousands = 0;
  }
  return words.startsWith("负") ? -fen : fen;
}

test("amounts in words read back to the 分", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }).map(fen), (amount) => {
      expect(fenOf(amountInWords(amount)) + 0).toBe(amount);
    }),
    { numRuns: 500 },
  );
});

test("no amount says 零 twice in a row, or before 元 unless it is nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e15 }).map(fen), (amount) => {
      expect(amountInWords(amount)).not.toMatch(/零零|零元|零整|零[万亿角分]/);
    }),
    { numRuns: 500 },
  );
});
