import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taxNumber } from "../../../shared/columns/tax-number.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { inShort, readCell } from "./reading-cells.ts";

const column = taxNumber({ zh: "购方税号", en: "Tax no." });

test.each([
  // A number, and the same as people type it.
  ["91330106100280210T", "91330106100280210T"],
  [" 9133 0106 1002 8021 0t ", "91330106100280210T"],
  ["９１３３０１０６１００２８０２１０Ｔ", "91330106100280210T"],
  ["91330106MA2CDEFG11", "91330106MA2CDEFG11"],
  // From before 2015: digits alone, and an organisation code with a letter.
  ["330106100010102", "330106100010102"],
  ["33010610001010X", "33010610001010X"],
])("%s is read as %s", (written, read) => {
  expect(inShort(column, written)).toBe(read);
});

test.each([
  ["91330106100280210S", "R031 error"],
  ["9133010610001010", "R031 error"],
  ["暂无税号", "R031 error"],
  ["个人", "R031 error"],
  [913301061000101, "913301061000101"],
  [9.13301061000101e17, "R003 error"],
  [{ error: "#N/A" }, "R060 error"],
])("%j says %s", (written, said) => {
  expect(inShort(column, written)).toBe(said);
});

test("a person has none, and the cell may say so", () => {
  expect(inShort(optional(column), "个人")).toBe(null);
});

describe("the check character", () => {
  test("is asked about: codes from the years of trial have a wrong one and are valid", () => {
    expect(inShort(column, "91330106100280210U")).toBe("91330106100280210U (R032 warning)");
  });

  test("finds every single character that was mistyped", () => {
    const code = "91330106100280210T";
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet.split("")), (at, typed) => {
        const written = code.slice(0, at) + typed + code.slice(at + 1);
        expect(readCell(column, written).said).toEqual(written === code ? [] : ["R032 warning"]);
      }),
    );
  });

  test("tells when a letter O or I stands for a digit, and offers the number", () => {
    expect(readCell(column, "9I33OIO6IOO28O2IOT").findings).toEqual([
      {
        code: "R031",
        level: "error",
        params: { length: 18 },
        fixes: [
          {
            code: "digits",
            write: { value: "91330106100280210T", format: "@" },
            shows: "91330106100280210T",
          },
        ],
      },
    ]);
  });
});

test("what is written back is text that reads back as the same", () => {
  expect(column.write("330106100010102")).toEqual({ value: "330106100010102", format: "@" });
});
