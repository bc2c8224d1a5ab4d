import { expect, test } from "vitest";
import { openStatement } from "../../../addin/engine/sheet/open-statement.ts";
import { isFilled } from "../../../addin/engine/sheet/filled-snapshot.ts";
import { openExcel } from "../excel/open-excel.ts";

const ROWS = 20_000;

test("a statement of many rows is read in steps of at most some hundred rows, and says how far it is", async () => {
  const headings = ["退款编号", "订单编号", "退款状态", "退款完结时间", "买家退款金额"];
  const { workbook, sheet } = openExcel([headings]);
  const snapshot = await workbook.readSheet(sheet.id);
  if (!isFilled(snapshot)) throw new Error("nothing was read");
  const values = Array.from({ length: ROWS }, (_, at) => [
    `R${at}`,
    `O${at}`,
    "退款成功",
    "2026-10-03 10:00:00",
    1,
  ]);
  const grid = { ...snapshot.grid, values: [headings, ...values] };
  let asked = 0;
  const told: number[] = [];
  const opened = await openStatement(
    workbook,
    { ...snapshot, grid },
    {
      pause() {
        asked += 1;
        return asked % 50 === 0 ? Promise.resolve() : undefined;
      },
      onProgress(done, total) {
        expect(total).toBe(ROWS + 1);
        told.push(done);
      },
    },
  );
  expect(opened?.read.lines).toHaveLength(ROWS);
  expect(asked).toBeGreaterThanOrEqual(ROWS / 100);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});
