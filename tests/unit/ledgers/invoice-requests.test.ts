import { expect, test } from "vitest";
import { invoiceRequests } from "../../../shared/ledgers/invoice-requests/definition.ts";
import { rowsIn } from "./rows-in.ts";

const ORDER = "4128374650192837465";
const HEADINGS = [
  "申请日期",
  "申请类别",
  "订单号",
  "发票抬头",
  "抬头类型",
  "税号",
  "开票金额",
  "实付金额",
  "已退款金额",
  "开票日期",
  "状态",
];

test("a company has a tax number, and no more is invoiced than was paid and kept", async () => {
  const { said } = await rowsIn(invoiceRequests, [
    HEADINGS,
    ["2026-11-03", "", ORDER, "杭州某公司", "企业", "", "80", "100", "20", "", ""],
    [
      "2026-11-03",
      "",
      ORDER,
      "杭州某公司",
      "企业",
      "91330106MA2CDEFG12",
      "80.01",
      "100",
      "20",
      "",
      "",
    ],
    [
      "2026-11-03",
      "",
      "4128374650192837466",
      "李敏",
      "个人",
      "",
      "80",
      "",
      "",
      "2026-11-02",
      "已开票",
    ],
  ]);
  expect(said).toEqual([
    "R062 error 2 taxNo",
    "R032 warning 3 taxNo",
    "R067 warning 3 amount",
    "D107 warning 3 orderNo",
    "R063 error 4 issuedOn",
  ]);
});

test("a request has 10 natural days, a problem the same day; neither is finance's payment", async () => {
  const { deadlines, postings } = await rowsIn(invoiceRequests, [
    HEADINGS,
    ["2026-11-03", "", ORDER, "李敏", "个人", "", "80", "", "", "2026-11-13", ""],
    ["2026-11-03", "发票问题", ORDER, "李敏", "个人", "", "80", "", "", "", ""],
    ["2026-11-03", "", ORDER, "李敏", "个人", "", "80", "", "", "", "取消"],
  ]);
  expect(deadlines).toEqual([
    ["issue 2026-11-14T00:00:00 met 2026-11-13T23:59:59"],
    ["issue 2026-11-04T00:00:00"],
    [],
  ]);
  expect(postings).toEqual([[], [], []]);
});

test("what finance sent back is the clerk's to put right the same day, until it waits again", async () => {
  const headings = [
    "申请日期",
    "订单号",
    "发票抬头",
    "开票金额",
    "财务退回日期",
    "退回原因",
    "状态",
  ];
  const { deadlines } = await rowsIn(invoiceRequests, [
    headings,
    ["2026-11-03", ORDER, "李敏", "80", "2026-11-04", "资料不全", "开票失败"],
    ["2026-11-03", ORDER, "李敏", "80", "2026-11-04", "资料不全", "待开票"],
  ]);
  expect(deadlines).toEqual([
    ["issue 2026-11-14T00:00:00", "correct 2026-11-05T00:00:00"],
    ["issue 2026-11-14T00:00:00"],
  ]);
});

test("a special invoice asks for the company's address and bank, a posted one for the message", async () => {
  const { said } = await rowsIn(invoiceRequests, [
    [
      "申请日期",
      "订单号",
      "发票抬头",
      "税号",
      "发票类型",
      "开票金额",
      "地址",
      "物流公司",
      "物流单号",
      "已留言",
    ],
    [
      "2026-11-03",
      ORDER,
      "杭州某公司",
      "91330106MA2CDEFG11",
      "专票",
      "80",
      "",
      "顺丰",
      "SF1234567890123",
      "",
    ],
  ]);
  expect(said).toEqual(["R062 warning 2 address", "R062 warning 2 told"]);
});

test("nothing can't be invoiced, and less only where a reversal is ticked", async () => {
  const sheet = [
    ["申请日期", "订单号", "发票抬头", "开票金额", "红字", "关联蓝票号"],
    ["2026-11-03", "4128374650192837461", "李敏", "0", "", ""],
    ["2026-11-03", "4128374650192837462", "李敏", "-100", "", ""],
    ["2026-11-03", "4128374650192837463", "李敏", "-100", "是", "26312000000184750631"],
    ["2026-11-03", "4128374650192837464", "李敏", "0.01", "", ""],
  ];
  expect((await rowsIn(invoiceRequests, sheet)).said).toEqual([
    "R068 warning 2 amount",
    "R068 warning 3 red",
  ]);
  // Without the column the sign says it all.
  const without = sheet.map((row) => row.slice(0, 4));
  expect((await rowsIn(invoiceRequests, without)).said).toEqual(["R068 warning 2 amount"]);
});

test("what came to nothing may be asked for again", async () => {
  const { said } = await rowsIn(invoiceRequests, [
    ["申请日期", "订单号", "发票抬头", "开票金额", "状态"],
    ["2026-11-03", ORDER, "李敏", "80", "已取消"],
    ["2026-11-04", ORDER, "李敏", "80", "信息错"],
    ["2026-11-05", ORDER, "李敏", "80", "待开票"],
    ["2026-11-06", ORDER, "李敏", "80", "待开票"],
  ]);
  expect(said).toEqual(["D107 warning 5 orderNo"]);
});

test("what was issued on paper is mailed within 2 days; a digital one, or one with a number already, has no such time", async () => {
  const headings =
    "申请日期 订单号 发票抬头 开票金额 票种 邮箱 收件地址 数电发票号码 开票日期 寄出单号 邮寄日期 已留言 已备注 状态";
  const rows = [
    ["纸质普票", "", "", "", "2026-11-04", "", "", "", "", ""],
    ["纸质专票", "", "", "", "2026-11-04", "SF1234567890123", "2026-11-07", "是", "是", ""],
    ["普票", "", "云溪路 1 号", "", "2026-11-04", "", "", "", "", ""],
    ["普票", "a@example.com", "云溪路 1 号", "", "2026-11-04", "", "", "", "", ""],
    ["普票", "", "", "", "2026-11-04", "", "", "", "", ""],
    ["数电普票", "", "云溪路 1 号", "", "2026-11-04", "", "", "", "", ""],
    ["", "", "云溪路 1 号", "26312000000184750631", "2026-11-04", "", "", "", "", ""],
    ["纸质普票", "", "", "", "2026-11-04", "SF1234567890124", "", "是", "是", ""],
    ["纸质普票", "", "", "", "2026-11-04", "", "", "", "", "已取消"],
    ["纸质普票", "", "", "", "2026-11-04", "", "2026-11-03", "", "", ""],
  ].map((cells, index) => ["2026-11-03", `41283746501928374${50 + index}`, "李敏", "80", ...cells]);
  const { deadlines, said } = await rowsIn(invoiceRequests, [headings.split(" "), ...rows]);
  expect(deadlines.map((each) => each.filter((clock) => clock.startsWith("mail")))).toEqual([
    ["mail 2026-11-07T00:00:00"],
    ["mail 2026-11-07T00:00:00 met 2026-11-07T23:59:59"],
    ["mail 2026-11-07T00:00:00"],
    [],
    [],
    [],
    [],
    [],
    [],
    ["mail 2026-11-07T00:00:00 met 2026-11-03T23:59:59"],
  ]);
  expect(said.filter((line) => line.startsWith("R063"))).toEqual(["R063 error 11 mailedOn"]);
});
