import { expect, test } from "vitest";
import { returnedParcels } from "../../../shared/ledgers/returned-parcels/definition.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { grid } from "../reading/sheets.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "拆件日期",
  "快递公司",
  "退回快递单号",
  "商品",
  "数量",
  "应退数量",
  "正品",
  "次品",
  "有无纸条",
  "客户诉求",
  "旺旺备注",
  "处理日期",
];

test("parcels are counted, slips read, numbers held against their courier", async () => {
  const { said } = await rowsIn(returnedParcels, [
    [...HEADINGS, "纸条内容", "次品备注"],
    ["2026-11-03", "中通快递", "JT0012345678901", "外套", 2, 1, 1, 2, "有", "退", "", "", "", ""],
    ["2026-11-03", "中通", "78312345678901", "外套", 1, 1, 1, 0, "无", "换", "", "", "", ""],
    [
      "2026-11-03",
      "中通",
      "78312345678901",
      "外套",
      1,
      1,
      1,
      0,
      "无",
      "换",
      "",
      "2026-11-02",
      "",
      "",
    ],
  ]);
  expect(said).toEqual([
    "R042 warning 2 returnNo",
    "R064 warning 2 quantity",
    "X216 warning 2 quantity",
    "R062 warning 2 slipText",
    "R062 warning 2 noted",
    "R062 warning 2 defect",
    "R063 error 4 finishedOn",
    "D111 error 4 returnNo",
  ]);
});

test("a parcel to be refunded has 7 days and a red line; others have no deadline, and none costs money", async () => {
  const { deadlines, postings } = await rowsIn(returnedParcels, [
    HEADINGS,
    ["2026-11-03", "中通", "78312345678901", "外套", 1, 1, 1, 0, "无", "退", "是", ""],
    ["2026-11-03", "中通", "78312345678902", "外套", 1, 1, 1, 0, "无", "退", "是", "2026-11-10"],
    ["2026-11-03", "中通", "78312345678903", "外套", 1, 1, 1, 0, "无", "换", "", ""],
  ]);
  expect(deadlines).toEqual([
    ["refund 2026-11-11T00:00:00", "legal 2026-11-19T00:00:00"],
    [
      "refund 2026-11-11T00:00:00 met 2026-11-10T23:59:59",
      "legal 2026-11-19T00:00:00 met 2026-11-10T23:59:59",
    ],
    [],
  ]);
  expect(postings).toEqual([[], [], []]);
});

test("fewer goods than were claimed scale the refund; more than went out are asked about", async () => {
  const { said } = await rowsIn(returnedParcels, [
    ["拆件日期", "退回单号", "商品名称", "数量", "发出数量", "应退数量"],
    ["2026-11-03", "78312345678901", "外套", 1, 3, 2],
    ["2026-11-03", "78312345678902", "外套", 1, 3, 1],
    ["2026-11-03", "78312345678903", "外套", 2, 3, 1],
    ["2026-11-03", "78312345678904", "外套", "", 3, 1],
  ]);
  expect(said).toEqual(["X217 warning 2 quantity", "X216 warning 4 quantity"]);
});

test("a parcel that is registered twice is found in whatever spelling", async () => {
  const { said } = await rowsIn(returnedParcels, [
    ["拆件日期", "退回快递", "退回单号"],
    ["2026-11-03", "顺丰", "SF0220481613112"],
    ["2026-11-03", "顺丰", "sf0220481613112"],
    ["2026-11-03", "京东", "JDVA00000000001-1-1-"],
    ["2026-11-03", "京东", "JDVA00000000001"],
  ]);
  expect(said.filter((line) => line.startsWith("D111"))).toEqual([
    "D111 error 3 returnNo",
    "D111 error 5 returnNo",
  ]);
});

test("the refund of a known order is due without a slip too; nobody's parcel has no one to refund", async () => {
  const order = "4128374650192837465";
  const { deadlines } = await rowsIn(returnedParcels, [
    ["拆件日期", "退回单号", "订单号", "商品名称", "客户诉求", "无主件"],
    ["2026-11-03", "78312345678901", order, "外套", "", ""],
    ["2026-11-03", "78312345678902", order, "外套", "无", ""],
    ["2026-11-03", "78312345678903", order, "外套", "换", ""],
    ["2026-11-03", "78312345678904", order, "外套", "修", ""],
    ["2026-11-03", "78312345678905", "", "外套", "", ""],
    ["2026-11-03", "78312345678906", order, "外套", "", "是"],
    ["2026-11-03", "78312345678907", "", "外套", "退", ""],
  ]);
  const due = ["refund 2026-11-11T00:00:00", "legal 2026-11-19T00:00:00"];
  expect(deadlines).toEqual([due, due, [], [], [], [], due]);
});

test("a parcel has a number, unless its sender brought it", async () => {
  const { said } = await rowsIn(returnedParcels, [
    ["拆件日期", "快递公司", "退回单号", "商品名称"],
    ["2026-11-03", "自送", "", "外套"],
    ["2026-11-03", "闪送", "无", "外套"],
    ["2026-11-03", "中通", "", "外套"],
    ["2026-11-03", "", "无", "外套"],
  ]);
  expect(said).toEqual([
    "R001 error 4 returnNo",
    "R001 error 5 returnNo",
    "R069 warning 5 courier",
  ]);
});

test("a sheet that lacks the number altogether is incomplete", async () => {
  const sheet = grid([["拆件日期", "快递公司", "商品名称"]]);
  const { problems, missing } = matchHeaders(returnedParcels, sheet);
  expect(problems.map(({ code, level }) => `${code} ${level}`)).toEqual(["S301 error"]);
  expect(missing).toEqual(["returnNo"]);
});

test("a list by orders lacks the number, and is whole: its rows go by their orders", async () => {
  const rows = [
    ["拆件日期", "快递公司", "订单号", "商品名称"],
    ["2026-11-03", "中通", "4128374650192837465", "外套"],
    ["2026-11-03", "中通", "", "外套"],
  ];
  expect(matchHeaders(returnedParcels, grid(rows)).problems).toEqual([]);
  const { said } = await rowsIn(returnedParcels, rows);
  expect(said.filter((line) => line.includes("returnNo"))).toEqual(["R001 error 3 returnNo"]);
});

test("where the number has a column, a blank one beside an order is asked about", async () => {
  const { said } = await rowsIn(returnedParcels, [
    ["拆件日期", "快递公司", "退回单号", "订单号", "商品名称"],
    ["2026-11-03", "中通", "", "4128374650192837465", "外套"],
  ]);
  expect(said.filter((line) => line.includes("returnNo"))).toEqual(["R069 warning 2 returnNo"]);
});

test("a parcel is opened by the day after it came: later stays late, and before it came is wrong", async () => {
  const { deadlines, said } = await rowsIn(returnedParcels, [
    ["签收日期", "收件日期", "快递公司", "退回单号", "商品名称", "客户诉求"],
    ["2026-11-02", "2026-11-03", "中通", "78312345678901", "外套", "换"],
    ["2026-11-01", "2026-11-03", "中通", "78312345678902", "外套", "换"],
    ["2026-11-04", "2026-11-03", "中通", "78312345678903", "外套", "换"],
    ["", "2026-11-03", "中通", "78312345678904", "外套", "换"],
  ]);
  expect(deadlines).toEqual([
    ["open 2026-11-04T00:00:00 met 2026-11-03T23:59:59"],
    ["open 2026-11-03T00:00:00 met 2026-11-03T23:59:59"],
    ["open 2026-11-06T00:00:00 met 2026-11-03T23:59:59"],
    [],
  ]);
  expect(said.filter((line) => line.startsWith("R063"))).toEqual(["R063 error 4 openedOn"]);
});
