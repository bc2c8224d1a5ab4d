import { expect, test } from "vitest";
import type { StatementSeen } from "../../../shared/api/statements.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { placeOf } from "../../../shared/statements/document.ts";
import { doubtsOf, type KnownBefore } from "../../../shared/statements/doubts.ts";
import { linesOf, readCells, type Cells } from "./sheet.ts";

const SHOPS = ["晴天旗舰店", "云杉家居"];

/** What is doubtful about a sheet, once it is taken for what it says that it is. */
function doubts(sheet: Cells, known: Partial<KnownBefore> = {}, shop?: string) {
  const read = readCells(sheet);
  if (read === undefined) throw new Error("no statement");
  const said = shop === undefined ? {} : { shop };
  const place = placeOf(read, "Sheet1", said, SHOPS);
  return doubtsOf(read, place, { earlier: [], shops: SHOPS, columns: {}, ...known });
}

const seen = (kind: string, shop: string): StatementSeen => ({
  number: 1,
  id: "00000000-0000-4000-8000-000000000001",
  kind,
  account: "",
  shop,
  period: "2026-09",
  version: 1,
  lines: 3,
  state: "current",
  title: null,
  totals: "none",
  faults: 0,
  months: ["2026-09"],
  paidIn: 0 as StatementSeen["paidIn"],
  paidOut: 100 as StatementSeen["paidOut"],
  by: "周会计",
  sentAt: "2026-10-01T00:00:00.000Z",
});

const PAYOUTS = ["店铺名称", "支付流水号", "订单编号", "打款金额", "打款状态", "打款到账时间"];
const payout = (shop: string, flowNo: string, amount: string | number) => [
  shop,
  flowNo,
  `69${flowNo}`,
  amount,
  "打款成功",
  "2026-10-03 10:00:00",
];

test("whose list it is says a column of shops, also against what somebody has chosen", () => {
  const sheet = [
    PAYOUTS,
    payout("晴天旗舰店（抖音）", "1", 5),
    payout("晴天旗舰店（抖音）", "2", 6),
  ];
  const read = readCells(sheet);
  expect(read && placeOf(read, "Sheet1", {}, SHOPS)).toMatchObject({
    shop: "晴天旗舰店",
    missing: [],
  });
  expect(doubts(sheet)).toEqual([]);
  expect(doubts(sheet, {}, "云杉家居")).toEqual([{ code: "shop-inside", shop: "晴天旗舰店" }]);
});

test("several shops' lines in one list, and another platform than before, are told", () => {
  const several = [PAYOUTS, payout("晴天旗舰店", "1", 5), payout("云杉家居", "2", 6)];
  expect(doubts(several, {}, "晴天旗舰店").map(({ code }) => code)).toEqual(["several-owners"]);
  const one = [PAYOUTS, payout("晴天旗舰店", "1", 5)];
  const before = { earlier: [seen("taobao-refunds", "晴天旗舰店")] };
  expect(doubts(one, before)).toEqual([{ code: "other-platform", before: "taobao-refunds" }]);
  expect(doubts(one, { earlier: [seen("douyin-refunds", "晴天旗舰店")] })).toEqual([]);
  expect(doubts(one, { earlier: [seen("taobao-refunds", "云杉家居")] })).toEqual([]);
});

test("a merchant's number in a column is the account", () => {
  const sheet = [
    ["交易时间", "商户号", "微信订单号", "商户订单号", "商户退款单号", "退款金额", "交易状态"],
    ["2026-10-03", "`1900000001", "`4200", "`WY1", "`RF1", "`4.00", "`REFUND"],
  ];
  const read = readCells(sheet);
  expect(read && placeOf(read, "Sheet1", {}, SHOPS).account).toBe("1900000001");
});

test("a file that breaks off in its last row is told, one that ends with a blank cell in it is not", () => {
  const whole = [PAYOUTS, payout("晴天旗舰店", "1", 5), payout("晴天旗舰店", "2", "")];
  expect(doubts(whole)).toEqual([{ code: "broken-off", row: 3 }]);
  expect(doubts([...whole, payout("晴天旗舰店", "3", 7)])).toEqual([]);
  expect(doubts([...whole, ["合计"]])).toEqual([]);
});

test("a column that the last one had and that is gone, or renamed, is named; one that has moved is not", () => {
  const bill = (tracking: string) => [
    ["费用(元)", "日期", tracking, "重量"],
    [12, "2026-10-03", "SF1000000000001", 1],
  ];
  const { columns } = readCells(bill("运单号码")) ?? {};
  expect(doubts(bill("运单号"), columns && { columns })).toEqual([]);
  const flow = (order: string) => [
    ["动账时间", "动账流水号", "动账方向", "动账金额", order],
    ["2026-10-03", "D1", "出账", 4, "69"],
  ];
  const before = readCells(flow("订单号"))?.columns ?? {};
  expect(doubts(flow("平台单据号"), { columns: before }, "晴天旗舰店")).toEqual([
    { code: "column-gone", headings: ["订单号"] },
  ]);
});

test("lines without any number are told, but for a bank's", () => {
  const funds = [
    ["订单号", "发生时间", "收入金额(+元)", "支出金额(-元)", "账务类型"],
    ["", "2026-10-03", 0, -5, "退款"],
  ];
  expect(doubts(funds, {}, "晴天旗舰店")).toEqual([{ code: "no-numbers" }]);
  const bank = [
    ["记账日期", "金额", "余额", "对方户名"],
    ["2026-10-03", -5, 10, "李敏"],
  ];
  expect(doubts(bank)).toEqual([]);
});

test("a name that begins like a formula stays the text that it is, and one that became a formula's error is none", () => {
  const bank = [
    ["记账日期", "金额", "余额", "对方户名"],
    ["2026-10-03", -5, 10, '=HYPERLINK("x")'],
    ["2026-10-04", -6, 4, "#NAME?"],
    ["2026-10-05", -7, 4, "@李敏"],
  ];
  const read = readCells(bank);
  expect(read?.lines.map(({ payee }) => payee)).toEqual(['HYPERLINK("x")', "", "@李敏"]);
  expect(read?.lost).toEqual([{ column: "对方户名", value: "#NAME?", rows: [3] }]);
  expect(linesOf(bank)).toHaveLength(3);
});

test("each doubt is said in both languages", () => {
  const words = (code: Parameters<typeof statementWords.zh.doubt>[0]) => [
    statementWords.zh.doubt(code),
    statementWords.en.doubt(code),
  ];
  expect(words({ code: "other-platform", before: "taobao-refunds" })).toEqual([
    "这个店铺以前推送的是淘宝/天猫退款导出：是不是拿错了平台或店铺",
    "This shop’s statements were Refunds of Taobao and Tmall before: the wrong platform or shop?",
  ]);
});

test("of a bill whose days have no year nothing is doubted before its month is said", () => {
  const bill = [
    ["日期", "运单号码", "计费重量", "费用(元)"],
    ["10-03", "SF1000000000001", "1.2", 12],
    ["合计", "", "", 21.5],
  ];
  expect(doubts(bill)).toEqual([]);
  expect(
    doubts([bill[0] ?? [], ["2026-10-03", ...(bill[1] ?? []).slice(1)], bill[2] ?? []]),
  ).toEqual([{ code: "totals" }]);
});
