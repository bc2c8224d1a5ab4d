import { expect, test } from "vitest";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { readCells, type Cells } from "./sheet.ts";

function said(sheet: Cells) {
  const read = readCells(sheet);
  if (read === undefined) throw new Error("no statement");
  const { zh, en } = statementWords;
  const own = read.totals.map(({ count, agrees }) => [zh.said(count, null), agrees]);
  return { zh: zh.lines(read), en: en.lines(read), own };
}

const ALIPAY = ["交易时间", "收/支", "交易对方", "金额", "收/付款方式", "交易状态", "交易订单号"];
const paid = (flow: string, state: string) => [
  `2026-10-03 10:00:0${flow}`,
  "支出",
  "王小明",
  "10.00",
  "余额",
  state,
  `2026100300${flow}`,
];

test("a file with rows that moved no money says how many of its rows are lines, and its own count is of its rows", () => {
  const sheet = [
    ["共4笔记录"],
    ["支出：4笔 40.00元"],
    ALIPAY,
    paid("1", "交易成功"),
    paid("2", "交易关闭"),
    paid("3", "交易成功"),
    paid("4", "交易成功"),
  ];
  expect(said(sheet)).toEqual({
    zh: "文件里 4 行，1 行没有动钱（关闭、失败或零元），共 3 笔",
    en: "4 rows in the file, 1 moved no money (closed, failed or nothing), 3 lines in all",
    own: [
      ["4 行", true],
      ["4 行", true],
    ],
  });
});

test("a fee beside a row is a line by itself, and says so", () => {
  const sheet = [
    ["支付宝交易号", "商户订单号", "业务类型", "完成时间", "订单金额", "商家实收", "服务费"],
    ["2026100301", "5001", "交易", "2026-10-03 10:00:00", "30.00", "29.82", "-0.18"],
    ["2026100302", "5002", "交易", "2026-10-03 10:00:01", "20.00", "20.00", "0.00"],
  ];
  expect(said(sheet)).toEqual({
    zh: "文件里 2 行，手续费另算一笔，共 3 笔",
    en: "2 rows in the file, fees count by themselves, 3 lines in all",
    own: [],
  });
});

test("where each row is a line, nothing is said but how many", () => {
  const sheet = [ALIPAY, paid("1", "交易成功"), paid("2", "交易成功")];
  expect(said(sheet)).toMatchObject({ zh: "2 笔", en: "2 lines" });
});
