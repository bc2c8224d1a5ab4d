import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mask } from "../../../shared/privacy/mask.ts";

test.each([
  ["13812345678", "13*******78", "a mobile number"],
  ["138 1234 5678", "13*******78", "a mobile number with spaces"],
  ["+86-138-1234-5678", "86*********78", "a mobile number with its country"],
  ["(0571) 8765-4321", "05********21", "a landline with its area"],
  ["13812345678/13912345670", "13*******78 / 13*******70", "two numbers in one cell"],
  ["0571-87654321、13812345678", "05********21 / 13*******78", "a landline and a mobile"],
  ["13812345678 13912345670", "13******************70", "two numbers with a blank between"],
  ["87654321", "8******1", "a landline"],
  ["8765", "******", "a number too short to show any of"],
  ["6222021234567890123", "62***************23", "a bank card"],
  ["王小明", "王*", "a name"],
  ["欧阳修", "欧*", "a name of two surnames"],
  ["王", "*", "a name of one character"],
  ["𠮷田", "𠮷*", "a name with a rare character"],
  ["13812345678@qq.com", "138***@qq.com", "an account that is a phone number"],
  ["li.min@example.com", "li.***@example.com", "an address"],
  ["ab@example.com", "a***@example.com", "a short address"],
  ["a@example.com", "***@example.com", "the shortest address"],
  ["张三 13812345678", "张*", "a name with a number"],
  ["tb_少女心88", "t*", "a nick name"],
  ["  王小明 ", "王*", "a name with white space"],
  ["张三@13812345678", "张*", "a name at a number"],
  ["@nobody", "@*", "a name that begins with an at sign"],
])("%s is shown as %s: %s", (value, shown) => {
  expect(mask(value)).toBe(shown);
});

test("of any number at least six digits stay hidden", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?\d[\d -]{5,24}\d$/), (number) => {
      const digits = number.replace(/\D/g, "");
      const shown = mask(number).replace(/\*/g, "");
      expect(digits.length - shown.length).toBeGreaterThanOrEqual(Math.min(6, digits.length));
      expect(shown.length).toBeLessThanOrEqual(4);
    }),
  );
});

test("no text of two characters or more is shown whole", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, unit: "grapheme" }), (text) => {
      fc.pre(!text.includes("*"));
      expect(mask(text)).not.toContain(text);
      expect(mask(text)).toContain("*");
    }),
  );
});

test("how long a name is can't be told", () => {
  expect(mask("王明")).toBe(mask("王小明明"));
});
