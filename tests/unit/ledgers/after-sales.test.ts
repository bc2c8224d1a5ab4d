import { expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { examineRows, inLines } from "../reading/sheets.ts";
import { rowsIn } from "./rows-in.ts";

const orderNo = (row: number) => `41283746501928374${String(row).padStart(2, "0")}`;

test("postage is for what came back, and the buyer's where nothing is wrong with the goods", async () => {
  const { said } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "原因", "发货状态", "邮费", "退回单号", "质量问题"],
    ["2026-11-03", orderNo(1), "退运费", "其他", "已签收", 8, "YT1234567890123", ""],
    ["2026-11-03", orderNo(2), "退运费", "其他", "已签收", 8, "", ""],
    ["2026-11-03", orderNo(3), "退运费", "其他", "未发货", 8, "", ""],
    ["2026-11-03", orderNo(4), "退运费", "七天无理由", "已签收", 8, "YT1234567890124", ""],
    ["2026-11-03", orderNo(5), "退运费", "七天无理由", "已签收", 8, "YT1234567890125", "是"],
    ["2026-11-03", orderNo(6), "换货", "七天无理由", "已签收", 0, "YT1234567890126", ""],
  ]);
  expect(said).toEqual([
    "X203 warning 3 returnNo",
    "X206 warning 4 postage",
    "X209 warning 5 postage",
  ]);
});

test("the second row that pays postage for a parcel is stopped, a third refund in time is not", async () => {
  const parcel = "YT1234567890123";
  const { said } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "实付金额", "退款金额", "邮费", "退回单号", "状态"],
    ["2026-11-03", orderNo(1), "仅退款", 100, 80, 8, parcel, ""],
    ["2026-11-03", orderNo(2), "退运费", "", "", 8, parcel, ""],
    ["2026-11-03", orderNo(3), "退运费", "", "", 8, parcel, "已取消"],
    ["2026-11-04", orderNo(1), "仅退款", 100, 20, "", "", ""],
    ["2026-11-05", orderNo(1), "仅退款", 100, 0.01, "", "", ""],
    // More than a year apart they are not compared.
    ["2025-11-02", orderNo(1), "仅退款", 100, 80, "", "", ""],
  ]);
  expect(said.filter((line) => line.startsWith("D"))).toEqual([
    "D104 error 3 returnNo",
    "D103 error 6 refund",
  ]);
});

test("a shift without rows on a day that has the other one is told once, for days that are over", async () => {
  const rows = (shifts: readonly (readonly [string, string])[]) => [
    ["登记日期", "订单号", "班次", "售后类型"],
    ...shifts.map(([day, shift], row) => [day, orderNo(row), shift, "换货"]),
  ];
  const both = [
    ["2026-11-01", "早班"],
    ["2026-11-01", "晚班"],
    ["2026-11-02", "早班"],
    ["2026-11-03", "晚班"],
    ["2026-11-04", "早班"],
    ["2026-11-05", "早班"],
    ["2026-11-05", ""],
    ["2026-11-10", "早班"],
  ] as const;
  const { problems } = await examineRows(afterSales, rows(both));
  expect(problems.filter(({ code }) => code === "S308")).toMatchObject([
    { row: null, column: "shift", params: { shift: "早班", days: ["2026-11-03"], count: 1 } },
    // On the 5th one row says no shift: it may be of any.
    { params: { shift: "晚班", days: ["2026-11-02", "2026-11-04"], count: 2 } },
  ]);
  const early = both.filter(([, shift]) => shift === "早班");
  // Where nobody works late, nothing is missing.
  expect((await rowsIn(afterSales, rows(early))).said).toEqual([]);
});

test("what decides whether finance pays, and whom, is asked about; rows that came to nothing are not", async () => {
  const heads = ["登记日期", "订单号", "售后类型", "退款金额", "退款方式", "邮费", "赔偿金额"];
  const payee = ["13800138000", "李敏"];
  const sheet = [
    [...heads, "手工调整", "备注", "收款账号", "收款实名", "状态"],
    ["2026-11-03", orderNo(1), "仅退款", 100, "", "", "", "", "", ...payee, ""],
    ["2026-11-03", orderNo(2), "仅退款", 100, "平台退款", "", "", "", "", "", "", ""],
    ["2026-11-03", orderNo(3), "退运费", "", "", 12, "", "", "", "", "", ""],
    ["2026-11-03", orderNo(4), "补偿", "", "", "", 5, "", "", "13800138000", "", ""],
    ["2026-11-03", orderNo(5), "仅退款", "", "", "", "", -100, "冲销", "", "", ""],
    ["2026-11-03", orderNo(6), "退运费", 100, "", 12, 5, -1, "冲销", "", "", "已取消"],
  ];
  const { said, postings } = await rowsIn(afterSales, sheet);
  expect(said.filter((line) => line.startsWith("R062"))).toEqual([
    "R062 warning 2 refundPath",
    "R062 warning 4 payee",
    "R062 warning 5 payeeName",
    "R062 warning 6 refundPath",
  ]);
  expect(postings.slice(0, 2)).toEqual([["refund platform 10000"], ["refund platform 10000"]]);
  // A sheet without the columns is not asked for them.
  const without = sheet.map((row) => row.filter((_, index) => ![4, 9, 10].includes(index)));
  expect(
    (await rowsIn(afterSales, without)).said.filter((line) => line.startsWith("R062")),
  ).toEqual([]);
});

test("an adjustment goes the way of its refund: what the platform gave back is only checked", async () => {
  const { postings } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "退款金额", "退款方式", "邮费", "手工调整"],
    ["2026-11-03", orderNo(1), "仅退款", 100, "平台退款", "", -5],
    ["2026-11-03", orderNo(2), "仅退款", "", "平台退款", "", -100],
    ["2026-11-03", orderNo(3), "仅退款", 100, "线下打款", "", -5],
    ["2026-11-03", orderNo(4), "仅退款", 100, "", "", -5],
    ["2026-11-03", orderNo(5), "退运费", "", "", 12, -2],
  ]);
  expect(postings).toEqual([
    ["refund platform 10000", "adjustment platform -500"],
    ["adjustment platform -10000"],
    ["refund payout 10000", "adjustment payout -500"],
    ["refund platform 10000", "adjustment platform -500"],
    ["postage payout 1200", "adjustment payout -200"],
  ]);
});

test("two goods of an order are two cases; the same goods, or goods that are not named, are one", async () => {
  const { said } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "退款金额", "实付金额", "商家编码", "商品名称"],
    ["2026-11-03", orderNo(1), "仅退款", 60, 60, "A1", "杯子"],
    ["2026-11-03", orderNo(1), "仅退款", 60, 60, "B2", "杯子"],
    ["2026-11-03", orderNo(1), "仅退款", 60, 60, "b2", "茶杯"],
    ["2026-11-03", orderNo(2), "仅退款", 60, 60, "", "杯子"],
    ["2026-11-03", orderNo(2), "仅退款", 60, 60, "A1", ""],
    ["2026-11-03", orderNo(3), "仅退款", 60, 60, "", "杯 子"],
    ["2026-11-03", orderNo(3), "仅退款", 60, 60, "A1", "杯子"],
    ["2026-11-03", orderNo(3), "仅退款", 60, 60, "A1", "盖子"],
  ]);
  expect(said.filter((line) => line.startsWith("D101"))).toEqual([
    "D101 error 4 orderNo",
    "D101 error 6 orderNo",
    "D101 error 8 orderNo",
    "D101 error 9 orderNo",
  ]);
});

test("every amount goes to finance, whichever of its names stands over it", async () => {
  const { said, postings } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "退款额", "补偿", "退运费", "运单号", "责任方", "原因"],
    ["2026-11-03", orderNo(1), "仅退款", 100, 20, 12, "YT1234567890123", "仓库", "其他"],
  ]);
  expect(said).toEqual([]);
  expect(postings).toEqual([
    ["postage payout 1200", "refund platform 10000", "compensation payout 2000"],
  ]);
});

test("amounts below a heading that stands for no column are told once", async () => {
  const { problems } = await examineRows(afterSales, [
    [
      "登记日期",
      "订单号",
      "售后类型",
      "退款金额",
      "好评返现",
      "另退运费（元）",
      "退款编号2",
      "赔偿",
    ],
    ["2026-11-03", orderNo(1), "仅退款", 100, 5, "12.00", 1, ""],
  ]);
  expect(problems).toMatchObject([
    {
      code: "S318",
      level: "note",
      row: null,
      params: {
        headings: [
          { name: "好评返现", address: "E1" },
          { name: "另退运费（元）", address: "F1" },
        ],
      },
    },
  ]);
});

test("a column of amounts that nobody filled in is no loss", async () => {
  const { said } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "退款金额", "好评返现"],
    ["2026-11-03", orderNo(1), "仅退款", 100, 0],
    ["2026-11-03", orderNo(2), "仅退款", 100, "-"],
  ]);
  expect(said).toEqual([]);
});

test.each([
  ["拒收", "拒收/拦截"],
  ["拦截", "拒收/拦截"],
  ["保价退款", "保价"],
  ["售前退款", "仅退款"],
  ["退款不退货", "仅退款"],
  ["补差价", "补偿"],
])("the kind %s is %s", async (written, kind) => {
  const { cells } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "退款金额"],
    ["2026-11-03", orderNo(1), written, 10],
  ]);
  expect(cells[0]?.["kind"]).toBe(kind);
});

test("a return without a reason is one by any of its names", async () => {
  const rows = ["7天无理由", "7天无理由退换货", "七天无理由退货"].map((reason, row) => [
    "2026-11-03",
    orderNo(row),
    "退运费",
    reason,
    8,
    `YT123456789012${row}`,
    "2026-10-01",
  ]);
  const sheet = [
    ["登记日期", "订单号", "售后类型", "原因", "邮费", "退回单号", "签收日期"],
    ...rows,
  ];
  const expected = [2, 3, 4].flatMap((row) => [
    `X209 warning ${row} postage`,
    `X208 warning ${row} registeredOn`,
  ]);
  const choices = (setting: string) => defaultSettings.lists[setting] ?? [];
  expect(inLines(await examineRows(afterSales, sheet, { choices }))).toEqual(expected);
  // Where the department's list calls it otherwise, too.
  const ours = () => ["7天无理由"];
  expect(inLines(await examineRows(afterSales, sheet, { choices: ours }))).toEqual(expected);
});

test("a courier is known by any name and held against the number, and 自送 has none", async () => {
  const { said, cells } = await rowsIn(afterSales, [
    ["登记日期", "订单号", "售后类型", "快递公司", "退回单号", "邮费"],
    ["2026-11-03", orderNo(1), "换货", "中通快递", "JT0012345678901", ""],
    ["2026-11-03", orderNo(2), "换货", "圆通", "123456", ""],
    ["2026-11-03", orderNo(3), "换货", "飞毛腿", "78312345678901", ""],
    ["2026-11-03", orderNo(4), "换货", "闪送", "", 15],
  ]);
  expect(said).toEqual([
    "R042 warning 2 returnNo",
    "R041 warning 3 returnNo",
    "R040 warning 4 courier",
  ]);
  expect(cells[0]?.["courier"]).toBe("中通");
});
