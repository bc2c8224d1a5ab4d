import { expect, test } from "vitest";
import { exchanges } from "../../../shared/ledgers/exchanges/definition.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "登记日期",
  "订单号",
  "退回单号",
  "换出编码",
  "换出数量",
  "拿货时间",
  "主管签名",
  "签名时间",
  "发出快递",
  "发出单号",
  "发出时间",
  "蓝单号",
  "状态",
];
const ORDER = "4128374650192837465";

test("what the customer brings back has no number to be told", async () => {
  const { said } = await rowsIn(exchanges, [
    ["登记日期", "订单号", "退回快递", "退回单号", "换出编码", "换出数量"],
    ["2026-11-03", ORDER, "自送", "", "A-1", 1],
    ["2026-11-03", ORDER, "中通", "", "A-2", 1],
  ]);
  expect(said).toEqual(["R061 error 3 returnNo"]);
});

test("an exchange names what goes out, and is signed before it goes", async () => {
  const { said } = await rowsIn(exchanges, [
    HEADINGS,
    ["2026-11-03", ORDER, "", "", 1, "", "", "", "", "", "", "", ""],
    [
      "2026-11-03",
      ORDER,
      "YT1234567890123",
      "A-1",
      1,
      "",
      "",
      "",
      "圆通",
      "YT1234567890124",
      "2026-11-03 18:00",
      "",
      "已发",
    ],
    [
      "2026-11-03",
      ORDER,
      "YT1234567890123",
      "A-1",
      1,
      "2026-11-03 16:30",
      "王敏",
      "2026-11-04 09:00",
      "圆通",
      "YT1234567890124",
      "2026-11-03 18:00",
      "18",
      "已发",
    ],
  ]);
  expect(said).toEqual([
    "X201 error 2 newSku",
    "R061 error 2 returnNo",
    "X213 error 3 signedBy",
    "R062 warning 3 blueSlipNo",
    "X213 error 4 signedAt",
    "D112 warning 4 orderNo",
  ]);
});

test("a difference that goes back is paid only outside the platform; one that the buyer paid comes in", async () => {
  const { postings, said } = await rowsIn(exchanges, [
    [
      "登记日期",
      "订单号",
      "退回单号",
      "换出商品",
      "换出数量",
      "补差价",
      "退差价",
      "退差方式",
      "收款账号",
      "收款实名",
      "状态",
    ],
    [
      "2026-11-03",
      ORDER,
      "YT1234567890123",
      "外套",
      1,
      "",
      "12.50",
      "线下打款",
      "a@b.cn",
      "李敏",
      "",
    ],
    ["2026-11-03", ORDER, "YT1234567890124", "外套", 1, "", "12.50", "平台退款", "", "", ""],
    ["2026-11-03", ORDER, "YT1234567890125", "外套", 1, "30", "", "", "", "", ""],
    ["2026-11-03", ORDER, "YT1234567890126", "外套", 1, "30", "", "", "", "", "取消"],
  ]);
  expect(postings).toEqual([
    ["price-difference payout 1250"],
    ["price-difference platform 1250"],
    ["price-difference-received receipt 3000"],
    [],
  ]);
  expect(said).toEqual([]);
});

test("finance fetches by the hour of exchanges, the supervisor signs by it, and a day after the signature it is out", async () => {
  const { deadlines } = await rowsIn(exchanges, [
    HEADINGS,
    ["2026-11-03", ORDER, "YT1234567890123", "A-1", 1, "", "", "", "", "", "", "", "待财务"],
    [
      "2026-11-03",
      ORDER,
      "YT1234567890124",
      "A-1",
      1,
      "2026-11-03 16:30",
      "王敏",
      "2026-11-03 16:50",
      "",
      "",
      "",
      "",
      "待发",
    ],
    ["2026-11-03", ORDER, "YT1234567890125", "A-1", 1, "", "", "", "", "", "", "", "取消"],
  ]);
  expect(deadlines).toEqual([
    ["fetch 2026-11-04T17:00:00"],
    [
      "fetch 2026-11-04T17:00:00 met 2026-11-03T16:30:00",
      "sign 2026-11-03T17:00:00 met 2026-11-03T16:50:00",
      "ship 2026-11-05T00:00:00",
    ],
    [],
  ]);
});

test("a signature that is missing is flagged, one without its time asked about, and nothing goes out without", async () => {
  const fetched = (parcel: string) => ["2026-11-02", ORDER, parcel, "A-1", 1, "2026-11-02 16:30"];
  const { deadlines, said } = await rowsIn(exchanges, [
    HEADINGS,
    [...fetched("YT1234567890123"), "", "", "", "", "", "", "待签名"],
    [...fetched("YT1234567890124"), "王敏", "", "", "", "", "", "待发"],
    [...fetched("YT1234567890125"), "", "", "圆通", "YT1234567890126", "", "18", "已发"],
  ]);
  expect(deadlines).toEqual([
    ["fetch 2026-11-03T17:00:00 met 2026-11-02T16:30:00", "sign 2026-11-02T17:00:00"],
    ["fetch 2026-11-03T17:00:00 met 2026-11-02T16:30:00", "shipFetched 2026-11-04T00:00:00"],
    ["fetch 2026-11-03T17:00:00 met 2026-11-02T16:30:00"],
  ]);
  expect(said).toEqual([
    "R062 warning 3 signedAt",
    "X213 error 4 signedBy",
    "R062 warning 4 shippedAt",
  ]);
});
