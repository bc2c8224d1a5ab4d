import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { findHeaderRow } from "../../../shared/reading/find-header-row.ts";
import { headerTextsAt } from "../../../shared/reading/header-rows.ts";
import { rowWithShape, shapesIn } from "../../../shared/reading/sheet-shape.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { examineRows, grid } from "./sheets.ts";

const rowOf = (ledger: typeof complaints, rows: readonly (readonly (string | number)[])[]) =>
  findHeaderRow(ledger, grid(rows), undefined)?.index;

describe("the header row, where no headings are a ledger's", () => {
  test("is no row of data, though cells of it happen to be names of columns", () => {
    const rows = [
      ["流水", "来访日", "来访者", "怎么联系", "说了什么", "怎么样了"],
      [1, "2026-11-01", "王先生", "电话", "电梯异响", "处理结果"],
      [2, "2026-11-02", "李女士", "微信", "状态不对", "备注"],
      [3, "2026-11-03", "陈静", "电话", "内容", "状态"],
    ];
    expect(rowOf(complaints, rows)).toBe(0);
  });

  test("is the first full row of a sheet of texts alone", () => {
    const rows = [
      ["十一月来访登记"],
      ["来访者", "怎么联系", "说了什么", "怎么样了"],
      ["王先生", "电话", "电梯异响", "去看了"],
      ["李女士", "微信", "楼道太黑", "换了灯"],
      ["陈静", "电话", "门禁坏了", "去看了"],
    ];
    expect(rowOf(complaints, rows)).toBe(1);
  });

  test("may stand in the middle of the sheet, below figures", () => {
    const figures = Array.from({ length: 40 }, (_, at) => [`第 ${at + 1} 周`, at * 3, at * 2]);
    const rows = [
      ["每周统计", "件数", "办结"],
      ...figures,
      ["投诉时间", "渠道", "投诉内容", "状态"],
      ["2026-11-01 09:00", "电话", "电梯异响", "处理中"],
    ];
    expect(rowOf(complaints, rows)).toBe(41);
  });

  test("is the one that names columns when the row above groups them", () => {
    const rows = [
      ["投诉人", "", "投诉", ""],
      ["姓名", "联系电话", "投诉时间", "投诉内容"],
      ["王先生", "13900001111", "2026-11-01", "电梯异响"],
    ];
    expect(rowOf(complaints, rows)).toBe(1);
  });

  test("takes what a group is about before headings that only say of which sort they are", () => {
    const rows = [
      ["登记日期", "订单信息", "", "退款信息", "", "处理", ""],
      ["", "店铺", "订单编号", "类型", "金额", "状态", "人"],
      ["2026-11-03", "旗舰店", "4128374650192837465", "仅退款", "12.50", "已处理", "王芳"],
    ];
    const { ledger, candidates } = findLedger(ledgers, grid(rows), "台账");
    expect(ledger?.id).toBe("after-sales");
    expect(candidates[0]?.match.headings.map(({ text, column }) => [text, column])).toEqual([
      ["登记日期", "registeredOn"],
      ["店铺", "shop"],
      ["订单编号", "orderNo"],
      ["退款类型", "kind"],
      ["退款金额", "refund"],
      ["处理状态", "status"],
      ["处理人", "handler"],
    ]);
  });

  test("says its columns with the groups above, where those and no others name them", () => {
    const rows = [
      ["十一月售后", "", "", "", "", ""],
      ["登记日期", "订单号", "退款", "", "", "备注"],
      ["", "", "类型", "金额", "原因", ""],
      ["2026-11-03", "4128374650192837465", "仅退款", 12.5, "少件", ""],
    ];
    const match = matchHeaders(afterSales, grid(rows));
    expect(match.problems).toEqual([]);
    expect(match.placement).toEqual({
      headerRow: 2,
      columns: {
        registeredOn: { index: 0 },
        orderNo: { index: 1 },
        kind: { index: 2 },
        refund: { index: 3 },
        reason: { index: 4 },
        note: { index: 5 },
      },
    });
    const [shape] = shapesIn(grid(rows)).filter(
      (one) => rowWithShape(grid(rows), one)?.index === 2,
    );
    expect(shape).toBeDefined();
  });

  test("is there in a sheet of forty columns without a day, and the day is missing", () => {
    const headings = ["订单号", "售后类型", "退款金额", "备注"].concat(
      Array.from({ length: 36 }, (_, at) => `自定义${at + 1}`),
    );
    const match = matchHeaders(afterSales, grid([headings, headings.map(() => "甲")]));
    expect(match.missing).toEqual(["registeredOn"]);
    expect(match.placement.headerRow).toBe(0);
  });
});

describe("the header row that a person pointed at", () => {
  const rows = [
    ["登记日期", "订单号", "售后类型", "退款金额"],
    ["改版以后的表头见下一行"],
    ["哪天", "哪单", "怎么了", "退多少"],
    ["2026-11-03", "4128374650192837465", "仅退款", 12.5],
  ];
  const header = { row: 3, texts: headerTextsAt(grid(rows), 3) };
  const memory = { ledger: "after-sales", columns: {}, header };

  test("goes before the one that is found", () => {
    expect(findHeaderRow(afterSales, grid(rows), undefined)?.index).toBe(0);
    expect(findHeaderRow(afterSales, grid(rows), memory)?.index).toBe(2);
  });

  test("is found again where rows were put in above it", () => {
    const moved = [["十一月"], [""], ...rows];
    expect(findHeaderRow(afterSales, grid(moved), memory)?.index).toBe(4);
  });

  test("is forgotten in a sheet that has no such row", () => {
    expect(findHeaderRow(afterSales, grid(rows.slice(0, 2)), memory)?.index).toBe(0);
  });
});

describe("two lists in one sheet", () => {
  const headings = ["登记日期", "订单号", "售后类型", "退款金额"];
  const row = ["2026-11-03", "4128374650192837465", "仅退款", 12.5];

  test("beside each other: the left one is read, the other one is named", () => {
    const cells = grid([
      [...headings, "", ...headings],
      [...row, "", ...row],
    ]);
    const match = matchHeaders(afterSales, cells);
    expect(match.placement.columns).toMatchObject({
      registeredOn: { index: 0 },
      refund: { index: 3 },
    });
    expect(match.problems).toMatchObject([
      { code: "S331", params: { read: "A1:D1", left: ["F1:I1"] } },
    ]);
  });

  test("beside each other without a gap are two all the same, and the ledger is known", () => {
    const cells = grid([
      [...headings, ...headings],
      [...row, ...row],
    ]);
    expect(matchHeaders(afterSales, cells).problems).toMatchObject([
      { code: "S331", params: { read: "A1:D1", left: ["E1:H1"] } },
    ]);
    expect(findLedger(ledgers, cells, "Sheet1").ledger?.id).toBe("after-sales");
  });

  test("that are one: a blank column within its headings is no gap between two", () => {
    const cells = grid([
      ["登记日期", "订单号", "", "售后类型", "备注", "备注"],
      ["2026-11-03", "4128374650192837465", "", "仅退款", "", ""],
    ]);
    expect(matchHeaders(afterSales, cells).problems.map(({ code }) => code)).toEqual(["S302"]);
  });

  test("numbers that count the columns below the headings are no row", async () => {
    const { rows, remarkRows } = await examineRows(afterSales, [headings, [1, 2, 3, 4], row]);
    expect(rows.map(({ number }) => number)).toEqual([3]);
    expect(remarkRows).toBe(1);
  });

  test("headings that stand below once more in the other language are no row", async () => {
    const { rows, remarkRows } = await examineRows(afterSales, [
      headings,
      ["Registered", "Order no.", "Kind", "Refund"],
      row,
    ]);
    expect(rows.map(({ number }) => number)).toEqual([3]);
    expect(remarkRows).toBe(1);
  });
});
