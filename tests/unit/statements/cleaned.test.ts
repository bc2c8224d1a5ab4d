import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaned } from "../../../shared/statements/cleaned.ts";

const parts = fc.constantFrom(
  "61283746502",
  "退款",
  "`",
  "'",
  '"',
  "=",
  "-",
  " ",
  "null",
  "无",
  "(",
  "＋",
  ".",
  "\u200b",
);

test("whatever stands in a cell, it reads the same with blanks round it", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(parts).map((some) => some.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(cleaned(text)).toBe(cleaned(` ${text}\t`));
    }),
  );
});

test("what a program puts round a number is taken off, and a dash stands for nothing", () => {
  expect(["`6128\t", '="6128"', "'6128", " 6128 ", "-", "null", "/"].map(cleaned)).toEqual([
    "6128",
    "6128",
    "6128",
    "6128",
    "",
    "",
    "",
  ]);
});
