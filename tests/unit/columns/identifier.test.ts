import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifier } from "../../../shared/columns/identifier.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { inShort, readCell } from "./reading-cells.ts";

const orderNo = identifier({ zh: "订单号", en: "Order no.", likely: /^\d{11,20}$/ });
const code = identifier({ zh: "编号", en: "No." });

describe("an identifier", () => {
  test.each([
    ["4128374650192837465", "4128374650192837465"],
    [" 4128374650192837465\t", "4128374650192837465"],
    ["'4128374650192837465", "4128374650192837465"],
    ["4128 3746 5019 2837 465", "4128374650192837465"],
    ["\u200b4128374650192837465\ufeff", "4128374650192837465"],
    ["４１２８３７４６５０１９２８３７４６５", "4128374650192837465"],
    ["123456789012.0", "123456789012"],
    [123_456_789_012_345, "123456789012345"],
    ["4128374650192837465，", "4128374650192837465"],
  ])("%s is %s, without a word", (written, id) => {
    expect(inShort(orderNo, written)).toBe(id);
  });

  test.each([
    [4_128_374_650_192_837_465, "R003 error"],
    [1e15, "R003 error"],
    ["4.12837E+18", "R004 error"],
    ["4.1e+18", "R004 error"],
    ["4E+18", "R004 error"],
    ["4128374650192837465、4128374650192837466", "R005 error"],
    ["4128374650192837465,4128374650192837466", "R005 error"],
    ["4128374650192837465/4128374650192837466", "R005 error"],
    ["4128374650192837465\n4128374650192837466", "R005 error"],
    ["4128374650192837465 4128374650192837466", "R005 error"],
    ["见备注", "R006 error"],
    ["4128374650192837465(补)", "R006 error"],
    ["12.5", "R006 error"],
    [12.5, "R006 error"],
    [-1, "R006 error"],
    [true, "R006 error"],
    ["1".repeat(33), "R006 error"],
    ["=1+1", "R006 error"],
  ])("%s is refused: %s", (written, said) => {
    expect(inShort(orderNo, written)).toBe(said);
  });

  test("digits that end in zeros after the fifteenth may have been damaged before", () => {
    expect(inShort(orderNo, "4128374650192830000")).toBe("4128374650192830000 (R003 warning)");
    expect(inShort(orderNo, "4128374650192837400")).toBe("4128374650192837400");
    expect(inShort(orderNo, "4128374650192830")).toBe("4128374650192830");
  });

  test("an unusual shape is asked about and kept", () => {
    expect(inShort(orderNo, "O1")).toBe("O1 (R007 warning)");
    expect(inShort(code, "A001")).toBe("A001 (R007 warning)");
    expect(inShort(code, "A00001")).toBe("A00001");
  });

  test("a dash or 无 is blank where the column is optional", () => {
    expect(inShort(optional(orderNo), "无")).toBe(null);
    expect(inShort(optional(orderNo), " — ")).toBe(null);
  });

  test("a formula error is named", () => {
    expect(readCell(orderNo, { error: "#REF!" }).findings[0]?.params).toEqual({
      error: "#REF!",
      wait: false,
    });
  });
});

const id = fc.stringMatching(/^[A-Za-z0-9_-]{6,32}$/);

describe("properties", () => {
  test("every identifier reads back as it was written, as text", () => {
    fc.assert(
      fc.property(id, (value) => {
        const written = code.write(value);
        expect(written.format).toBe("@");
        expect(readCell(code, written.value).value).toBe(value);
        expect(code.wire.parse(value)).toBe(value);
      }),
    );
  });

  test("no digit is ever changed, whatever stands around them", () => {
    const around = fc.constantFrom("", " ", "\t", "'", "\u200b", "\u00a0", "\n");
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{10,19}$/),
        around,
        around,
        (digits, before, after) => {
          expect(readCell(orderNo, before + digits + after).value).toBe(digits);
          const wide = digits.replace(/\d/g, (digit) =>
            String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
          );
          expect(readCell(orderNo, before + wide + after).value).toBe(digits);
        },
      ),
    );
  });

  test("a number is taken digit by digit or not at all", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n }), (exact) => {
        const kept = exact < 10n ** 15n ? String(exact) : undefined;
        expect(readCell(code, Number(exact)).value).toBe(kept);
      }),
    );
  });
});
