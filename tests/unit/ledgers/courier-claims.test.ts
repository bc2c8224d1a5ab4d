import { expect, test } from "vitest";
import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import { rowsIn } from "./rows-in.ts";

const HEADINGS = [
  "登记日期",
  "快递公司",
  "快递单号",
  "异常类型",
  "货值",
  "运费",
  "报告提交时间",
  "收件员",
  "理赔状态",
  "答复日期",
  "到账金额",
  "结算月",
];

test("what a courier paid comes in and is never paid out", async () => {
  const { said, postings } = await rowsIn(courierClaims, [
    HEADINGS,
    [
      "2026-11-03",
      "ZTO",
      "78312345678901",
      "丢件",
      "100",
      "12",
      "2026-11-03",
      "老张",
      "已到账",
      "2026-11-05",
      "112.01",
      "2026-11",
    ],
    [
      "2026-11-03",
      "中通",
      "78312345678901",
      "丢件",
      "100",
      "12",
      "2026-11-02",
      "",
      "已提交",
      "",
      "",
      "",
    ],
    ["2026-11-03", "中通", "78312345678901", "破损", "100", "12", "", "", "已到账", "", "", ""],
  ]);
  expect(postings).toEqual([["courier-recovery receipt 11201"], [], []]);
  expect(said).toEqual([
    "R067 warning 2 received",
    "R062 warning 3 receiver",
    "R063 error 3 submittedOn",
    "D106 error 3 trackingNo",
    "R062 warning 4 received",
  ]);
});

test("a report is handed in within 3 days, and the courier has 7 natural days from then to answer", async () => {
  const { deadlines } = await rowsIn(courierClaims, [
    HEADINGS,
    [
      "2026-11-03",
      "中通",
      "78312345678901",
      "丢件",
      "",
      "",
      "2026-11-03",
      "老张",
      "已提交",
      "",
      "",
      "",
    ],
    [
      "2026-11-03",
      "中通",
      "78312345678902",
      "丢件",
      "",
      "",
      "2026-11-03",
      "老张",
      "拒赔",
      "2026-11-09",
      "",
      "",
    ],
    ["2026-11-03", "中通", "78312345678903", "丢件", "", "", "", "", "待提交", "", "", ""],
    ["2026-11-03", "中通", "78312345678904", "丢件", "", "", "", "", "", "", "", ""],
    ["2026-11-03", "中通", "78312345678905", "丢件", "", "", "", "", "已撤销", "", "", ""],
  ]);
  expect(deadlines).toEqual([
    ["submit 2026-11-07T00:00:00 met 2026-11-03T23:59:59", "answer 2026-11-11T00:00:00"],
    [
      "submit 2026-11-07T00:00:00 met 2026-11-03T23:59:59",
      "answer 2026-11-11T00:00:00 met 2026-11-09T23:59:59",
    ],
    ["submit 2026-11-07T00:00:00"],
    ["submit 2026-11-07T00:00:00"],
    [],
  ]);
});

test("what a courier recognised is to come in within 30 days; what it refused is not", async () => {
  const heads = [
    "登记日期",
    "快递公司",
    "快递单号",
    "异常类型",
    "理赔状态",
    "答复日期",
    "认可金额",
  ];
  const row = (no: number, ...cells: string[]) =>
    ["2026-11-03", "中通", `7831234567890${no}`, "丢件", ...cells, "", "", ""].slice(0, 9);
  const { deadlines } = await rowsIn(courierClaims, [
    [...heads, "到账金额", "到账日期"],
    row(1, "已认可", "2026-11-09", "80"),
    row(2, "已到账", "2026-11-09", "80", "80", "2026-12-20"),
    row(3, "拒赔", "2026-11-09"),
    row(4, "", "2026-11-09", "80"),
    row(5, "已认可", "2026-11-09", "80", "80"),
  ]);
  expect(deadlines.map((all) => all.filter((each) => each.startsWith("pay")))).toEqual([
    ["pay 2026-12-10T00:00:00"],
    ["pay 2026-12-10T00:00:00 met 2026-12-20T23:59:59"],
    [],
    ["pay 2026-12-10T00:00:00"],
    [],
  ]);
});
