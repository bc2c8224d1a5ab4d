import { expect, test } from "vitest";
import type { Ledger } from "../../../shared/ledger.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { problemsByRow } from "../../../shared/problem.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { gathered } from "../../../shared/reading/gathered.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { ColumnAnswers } from "../../../shared/reading/placement.ts";
import { context, grid, inLines } from "./sheets.ts";

type Value = string | number;

async function told(
  ledger: Ledger,
  rows: readonly (readonly Value[])[],
  answers: ColumnAnswers = {},
  lists: Readonly<Record<string, readonly string[]>> = {},
) {
  const sheet = grid(rows);
  const { placement, headings } = matchHeaders(ledger, sheet, {
    ledger: ledger.id,
    columns: {},
    ...answers,
  });
  const choices = (setting: string) => lists[setting] ?? [];
  const read = await examine(ledger, sheet, placement, { ...context, choices });
  const problems = gathered(read.problems, {
    ledger,
    grid: sheet,
    placement,
    headings,
    rows: read.rows,
  });
  return { read, problems, lines: inLines({ problems }) };
}

const HEAD = ["登记日期", "店铺", "订单号", "售后类型", "状态", "退款金额", "实付金额", "总金额"];
const order = (at: number) => String(4_128_374_650_192_837n + BigInt(at));
const row = (at: number, cells: Partial<Record<string, Value>> = {}): Value[] =>
  HEAD.map(
    (heading) =>
      cells[heading] ??
      { 登记日期: 46_329, 订单号: order(at), 售后类型: "换货", 状态: "待处理" }[heading] ??
      "",
  );
const rows = (count: number, cells: (at: number) => Partial<Record<string, Value>>) => [
  HEAD,
  ...Array.from({ length: count }, (_, at) => row(at, cells(at))),
];
const aboutStatus = (lines: readonly string[]) => lines.filter((line) => line.endsWith(" status"));

test("a word that no choice has is told once, with its rows; one that stands once, in its row", async () => {
  const { problems, lines } = await told(
    afterSales,
    rows(5, (at) => ({ 状态: ["信息审核", "信息审核", "信息审核", "已办", "待处理"][at] ?? "" })),
  );
  expect(aboutStatus(lines)).toEqual(["R002 error - status", "R002 error 5 status"]);
  const [once] = problems.filter(({ column }) => column === "status");
  expect(once).toMatchObject({
    value: "信息审核",
    rows: [2, 3, 4],
    params: { count: 3, words: 1 },
  });
  const byRow = problemsByRow(problems);
  const codes = [2, 3, 4, 5, 6].map((number) => byRow.get(number)?.map(({ code }) => code));
  expect(codes.map((found) => found?.includes("R002") ?? false)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("once a person said what it means, it is read so in every row", async () => {
  const { read, lines } = await told(
    afterSales,
    rows(3, () => ({ 状态: " 信息审核" })),
    { words: { status: { 信息审核: "待处理" } } },
  );
  expect(read.rows.map(({ cells }) => cells["status"])).toEqual(["待处理", "待处理", "待处理"]);
  expect(aboutStatus(lines)).toEqual([]);
});

test("three hundred different words are one line about the column", async () => {
  const { problems, lines } = await told(
    afterSales,
    rows(300, (at) => ({ 状态: `第 ${at} 种说法` })),
  );
  expect(aboutStatus(lines)).toEqual(["R002 error - status"]);
  expect(problems.find(({ column }) => column === "status")).toMatchObject({
    value: "",
    params: { count: 300, words: 300 },
  });
  expect(
    problemsByRow(problems)
      .get(301)
      ?.map(({ code }) => code),
  ).toContain("R002");
});

test("a word that a list lacks may stay, and is not asked about any more", async () => {
  const shops = { shops: ["云杉旗舰店"] };
  const sheet = rows(3, () => ({ 店铺: "云杉专卖" }));
  const asked = await told(afterSales, sheet, {}, shops);
  expect(asked.lines).toContain("R002 warning - shop");
  const kept = await told(afterSales, sheet, { words: { shop: { 云杉专卖: "云杉专卖" } } }, shops);
  expect(kept.lines.filter((line) => line.startsWith("R002"))).toEqual([]);
  expect(kept.read.rows.map(({ cells }) => cells["shop"])).toEqual(new Array(3).fill("云杉专卖"));
});

test("a rule that most rows break is a doubt about the column, with the one that would fit", async () => {
  const { problems, lines } = await told(
    afterSales,
    rows(30, (at) => ({ 退款金额: 80, 实付金额: at < 26 ? 20 : 100, 总金额: 100 })),
  );
  expect(lines.filter((line) => line.startsWith("R024"))).toEqual([]);
  const [doubt] = problems.filter(({ code }) => code === "S326");
  expect(doubt).toMatchObject({
    level: "error",
    column: "paid",
    rows: Array.from({ length: 26 }, (_, at) => at + 2),
    params: {
      rule: "R024",
      count: 26,
      of: 30,
      than: "refund",
      better: { heading: "总金额", address: "H1" },
    },
  });
  expect(
    problemsByRow(problems)
      .get(2)
      ?.map(({ code }) => code),
  ).toContain("S326");
});

test("a few rows that break it are slips, told one by one", async () => {
  const { lines } = await told(
    afterSales,
    rows(60, (at) => ({ 退款金额: 80, 实付金额: at < 25 ? 20 : 100 })),
  );
  expect(lines.filter((line) => line.startsWith("R024"))).toHaveLength(25);
  const few = await told(
    afterSales,
    rows(20, () => ({ 退款金额: 80, 实付金额: 20 })),
  );
  expect(few.lines.filter((line) => line.startsWith("R024"))).toHaveLength(20);
});

test("a column whose amounts do not fit either is not offered", async () => {
  const { problems } = await told(
    afterSales,
    rows(30, (at) => ({ 退款金额: 80, 实付金额: 20, 总金额: at % 2 === 0 ? 100 : 3 })),
  );
  expect(problems.find(({ code }) => code === "S326")).toMatchObject({ params: { better: null } });
});

test("amounts that are no yuan, as a column beside them says, are not sent, and told once for each currency", async () => {
  const head = ["登记日期", "订单号", "售后类型", "退款金额", "币种"];
  const amount = (at: number, refund: string, currency: string) => [
    "2026-11-03",
    order(at),
    "仅退款",
    refund,
    currency,
  ];
  const { read, problems } = await told(afterSales, [
    head,
    amount(1, "12.50", "USD"),
    amount(2, "12.50", "人民币"),
    amount(3, "8.00", "美元"),
    amount(4, "9.00", "USD"),
    amount(5, "", "USD"),
    amount(6, "7.00", ""),
  ]);
  expect(read.rows.flatMap(({ number, blocked }) => (blocked ? [number] : []))).toEqual([2, 4, 5]);
  expect(
    problems.flatMap((problem) =>
      problem.code === "R036" ? [[problem.column, problem.row, problem.rows, problem.params]] : [],
    ),
  ).toEqual([
    ["refund", null, [2, 5], { currency: "USD", count: 2 }],
    ["refund", 4, undefined, { currency: "美元", count: 1 }],
  ]);
});
