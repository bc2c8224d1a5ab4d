import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellKind } from "../../../shared/cell.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { examine } from "../../../shared/reading/examine.ts";
import type { BlankAnswer, Placement } from "../../../shared/reading/placement.ts";
import { context, grid } from "./sheets.ts";

const HEAD = ["登记日期", "班次", "平台", "店铺", "订单号", "售后类型", "退款金额", "备注"];
const KEYS = ["registeredOn", "shift", "platform", "shop", "orderNo", "kind", "refund", "note"];

const often = (...values: readonly (string | number)[]) => fc.constantFrom("", "", ...values);
const row = fc.tuple(
  often(46_329, 46_330, "11月5日", 46_331.4),
  often("早班", "晚班"),
  often("天猫", "京东"),
  often("旗舰店", "专营店"),
  often("4128374650192837465", "4128374650192837466"),
  often("仅退款", "换货"),
  often(12.5, 0),
  often("急"),
);
const merge = fc.record({
  top: fc.nat(12),
  rows: fc.integer({ min: 2, max: 5 }),
  column: fc.nat(7),
});
const answer = fc.option(fc.constantFrom<BlankAnswer>("fill", "blank"), { nil: undefined });
const answers = fc.array(answer, { minLength: KEYS.length, maxLength: KEYS.length });

test("whatever the sheet, a cell that reading fills is merged or in a column whose answer is to fill it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 14 }),
      fc.array(merge, { maxLength: 3 }),
      answers,
      async (cells, merges, said) => {
        const plain = grid([HEAD, ...cells]);
        const values = plain.values.map((line) => [...line]);
        const kinds: CellKind[][] = plain.kinds.map((line) => [...line]);
        for (const { top, rows, column } of merges) {
          for (let at = top + 2; at < Math.min(top + 1 + rows, values.length); at++) {
            (values[at] ?? [])[column] = "";
            (kinds[at] ?? [])[column] = "covered";
          }
        }
        const blanks = Object.fromEntries(
          KEYS.flatMap((key, at): [string, BlankAnswer][] => {
            const one = said[at];
            return one === undefined ? [] : [[key, one]];
          }),
        );
        const columns = Object.fromEntries(KEYS.map((key, index) => [key, { index }]));
        const placement: Placement = { headerRow: 0, columns, blanks };
        const reading = await examine(afterSales, { ...plain, values, kinds }, placement, context);
        for (const { number, cells: found } of reading.rows) {
          for (const [at, key] of KEYS.entries()) {
            const kind = kinds[number - 1]?.[at];
            const isFilled =
              (kind === "empty" || kind === "covered") && (found[key] ?? null) !== null;
            if (!isFilled) continue;
            const mayBe = kind === "covered" ? blanks[key] !== "blank" : blanks[key] === "fill";
            expect([number, key, mayBe]).toEqual([number, key, true]);
            const listed = reading.problems.some(
              ({ code, column, cells: rows = [] }) =>
                code === "S307" && column === key && rows.some((one) => one.row === number),
            );
            expect([number, key, listed]).toEqual([number, key, true]);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
