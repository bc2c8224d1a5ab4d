import { expect, test } from "vitest";
import { invoiceRequests } from "../../../shared/ledgers/invoice-requests.ts";
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
  const { clocks, postings } = await rowsIn(invoiceRequests, [
    HEADINGS,
    ["2026-11-03", "", ORDER, "李敏", "个人", "", "80", "", "", "2026-11-13", ""],
    ["2026-11-03", "发票问题", ORDER, "李敏", "个人", "", "80", "", "", "", ""],
    ["2026-11-03", "", ORDER, "李敏", "个人", "", "80", "", "", "", "取消"],
  ]);
  expect(clocks).toEqual([
    ["issue 2026-11-14T00:00:00 met 2026-11-13T23:59:59"],
    ["issue 2026-11-04T00:00:00"],
    [],
  ]);
  expect(postings).toEqual([[], [], []]);
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
