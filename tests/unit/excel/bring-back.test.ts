import { expect, test } from "vitest";
import { bringBack } from "../../../addin/engine/withdrawing/bring-back.ts";
import type { MissingRow } from "../../../addin/engine/withdrawing/missing-rows.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { idOf } from "../../record-ids.ts";
import { environment, validated } from "./nasty-workbooks/at-work.ts";
import { openExcel } from "./open-excel.ts";

const HEADINGS = ["登记日期", "店铺", "订单号", "售后类型", "邮费", "备注", "两倍", "内部"];
const ROWS = [
  ["2026-11-03", "晴天", "'4200000000000000108", "退运费", "8", "甲", "=E2*2", "自己写的"],
  ["2026-11-04", "晴天", "'4200000000000000115", "退运费", "9", "乙", "=E3*2", "也是"],
];

const missing: MissingRow = {
  id: idOf("04HMASW9NF6YY093"),
  version: 3,
  withdrawn: false,
  withheld: false,
  base: null,
  cells: {
    registeredOn: "2026-11-05",
    shop: "晴天",
    orderNo: "4200000000000000122",
    kind: "退运费",
    postage: 1050,
  },
  by: "李敏",
  at: "2026-11-05T06:00:00.000Z",
};

test.each(["range", "table"])(
  "a row is put back below the last one of a %s, with its formats and mark and nobody else's words",
  async (kind) => {
    const excel = openExcel([HEADINGS, ...ROWS]);
    const { sheet, workbook } = excel;
    if (kind === "table") addTable(sheet, { row: 0, column: 0, rows: 3, columns: 8 });
    const brought = await bringBack(workbook, await validated(excel), [missing], environment);
    expect(Array.from({ length: 8 }, (_, column) => sheet.text(3, column))).toEqual([
      "2026-11-05",
      "晴天",
      "4200000000000000122",
      "退运费",
      "10.50",
      "",
      "21",
      "",
    ]);
    expect(sheet.layout.tables.map(({ box }) => box.rows)).toEqual(kind === "table" ? [4] : []);
    const { comparison } = await validated(excel);
    expect(comparison.rows.map(({ id, standing }) => [id, standing])).toEqual([
      [null, "new"],
      [null, "new"],
      [missing.id, "unchanged"],
    ]);
    if (brought.kind !== "brought") throw new Error(brought.kind);
    expect(await brought.undo()).toBe(true);
    expect((await validated(excel)).comparison.rows).toHaveLength(2);
  },
);

test("nothing is put back into a sheet that is protected, or has changed since it was read", async () => {
  const excel = openExcel([HEADINGS, ...ROWS]);
  const { sheet, workbook } = excel;
  const validation = await validated(excel);
  enterTexts(sheet, 1, 5, [["改了"]]);
  await expect
    .poll(() => workbook.revision(sheet.id))
    .not.toBe(validation.openLedger.snapshot.revision);
  expect(await bringBack(workbook, validation, [missing], environment)).toEqual({ kind: "stale" });
  const again = await validated(excel);
  sheet.change({ protected: true });
  expect(await bringBack(workbook, again, [missing], environment)).toEqual({ kind: "locked" });
  expect(sheet.text(3, 2)).toBe("");
});
