import fc from "fast-check";
import { expect, test } from "vitest";
import { isCellError } from "../../../addin/sandbox/workbook/cell-value.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { formulaSheet } from "./formula-sheet.ts";
import { emptyWorkbook } from "./empty-workbook.ts";
import { functionNames } from "../../../addin/sandbox/workbook/formula/functions/registry.ts";

const operand = fc.constantFrom(
  "A1:C9",
  "C:C",
  "A2",
  "C10",
  "'2026 明细'!A1",
  '{1,2;3,"a"}',
  '"甲*"',
  '""',
  "-1",
  "0",
  "1E300",
  "46354.5",
  "TRUE",
  "#N/A",
  "",
  "(A1:A3,C1)",
  "A1:A3 A2:B2",
  'IF(A1:A3="甲店",1,"x")',
);

test("any function, whatever it is given, comes to a value and never fails", () => {
  const worth = formulaSheet();
  const call = fc
    .tuple(fc.constantFrom(...functionNames()), fc.array(operand, { maxLength: 6 }))
    .map(([name, args]) => `${name}(${args.join(",")})`);
  const operator = fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<", ">=", ":", " ");
  const nested = fc.tuple(call, operator, operand).map(([a, sign, b]) => `=${a}${sign}${b || "1"}`);
  fc.assert(
    fc.property(
      fc.oneof(
        call.map((text) => `=${text}`),
        nested,
      ),
      (formula) => {
        expect(["string", "number", "boolean"]).toContain(typeof worth(formula));
      },
    ),
    { numRuns: 1500 },
  );
});

test("any text after = is a formula that is kept as it was typed", () => {
  const { sheet } = emptyWorkbook();
  const text = fc.array(
    fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "'",
      '"',
      "{",
      "}",
      "@",
      "#",
      "!",
      ":",
      ",",
      "-",
      "A1",
      "SUM(",
      "表[",
      " ",
      "1",
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const formula = `=${parts.join("")}`;
      enter(sheet, 20, 20, formula);
      const value = sheet.value(20, 20);
      expect(sheet.formula(20, 20) ?? value).toBe(formula);
      expect(value === null || isCellError(value) || typeof value !== "object").toBe(true);
    }),
  );
});
