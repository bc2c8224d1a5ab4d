import { beforeEach, expect, test } from "vitest";
import { answerCells } from "../../addin/actions/placement/answer-cells.ts";
import { placeColumn } from "../../addin/actions/placement/place-column.ts";
import { fixProblems } from "../../addin/actions/problems/fix-problems.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { choicesTogether } from "../../addin/engine/fixes/fix-choices.ts";
import { sumsOf } from "../../addin/engine/fixes/sums-of.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, HEADINGS, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, serverState } from "./stage.ts";

beforeEach(emptyLedgers);

type Value = string | number;

async function opened(sheet: MemorySheet): Promise<Pane> {
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await validateSheet(pane, "quietly");
  return pane;
}

async function pushes(pane: Pane) {
  pane.store.set({ report: null });
  await showChanges(pane);
  const blocked = pane.store.get().preview.value?.blocked ?? [];
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report).not.toBeNull();
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
  return {
    blocked: blocked.map(({ number, problems }) => [number, problems.map(({ code }) => code)]),
    counts: pane.store.get().report?.counts,
  };
}

async function saved(): Promise<readonly Record<string, unknown>[]> {
  const { versions } = (await serverState()) as { versions: readonly { cells: string }[] };
  return versions.map(({ cells }) => JSON.parse(cells) as Record<string, unknown>);
}

const problemsOf = (pane: Pane) => pane.store.get().validation.value?.problems ?? [];
const codesOf = (pane: Pane) => problemsOf(pane).map(({ code }) => code);

const COMPLAINT_HEADINGS = [
  "投诉时间",
  "客户名称",
  "投诉内容",
  "状态",
  "承诺期限",
  "解决时间",
  "备注",
];
const complaint = (cells: Partial<Record<string, Value>>): Value[] =>
  COMPLAINT_HEADINGS.map((heading) => cells[heading] ?? "");
const complaintSheet = (rows: readonly Partial<Record<string, Value>>[]) =>
  new MemorySheet("客户投诉登记表", [COMPLAINT_HEADINGS, ...rows.map(complaint)]);

test("a word of the sheet's own is asked about once, and what it means is saved with every row", async () => {
  const sheet = complaintSheet(
    ["李一", "李二", "李三"].map((name) => ({
      投诉时间: "2026-11-03 10:00",
      客户名称: name,
      投诉内容: `少件 ${name}`,
      状态: "信息审核",
    })),
  );
  const pane = await opened(sheet);
  expect(codesOf(pane).filter((code) => code === "R002")).toHaveLength(1);
  expect(sheet.at(3, sheet.column("校验"))).toContain("信息审核");
  await showChanges(pane);
  expect(pane.store.get().preview.value?.blocked).toHaveLength(3);
  await answerCells(pane, { words: { status: { 信息审核: "待受理" } } });
  expect((await pushes(pane)).counts).toMatchObject({ created: 3 });
  expect((await saved()).map((row) => row["status"])).toEqual(["待受理", "待受理", "待受理"]);
  const again = paneOf(pane.workbook as MemoryWorkbook, pane.store.get().key);
  await validateSheet(again, "quietly");
  expect(again.store.get().validation.value?.comparison.counts).toMatchObject({ unchanged: 3 });
});

test("the order of a column's dates is asked about once, and the rows go with the days that were meant", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  for (const [at, written] of ["03/11/2026", "04/11/2026"].entries()) {
    sheet.rows[at + 1]?.splice(0, 1, written);
  }
  const pane = await opened(sheet);
  expect(codesOf(pane)).toContain("S325");
  await showChanges(pane);
  const { blocked } = pane.store.get().preview.value ?? { blocked: [] };
  expect(blocked.map(({ problems }) => problems.some(({ code }) => code === "S325"))).toEqual([
    true,
    true,
  ]);
  await answerCells(pane, { dates: { registeredOn: "dmy" } });
  expect((await pushes(pane)).counts).toMatchObject({ created: 2 });
  expect((await saved()).map((row) => row["registeredOn"])).toEqual(["2026-11-03", "2026-11-04"]);
});

test("what a word means, and the order of dates, hold for the next file with these headings, whoever opens it", async () => {
  const sheetOf = (name: string) =>
    complaintSheet(
      ["03/11/2026", "04/11/2026"].map((day) => ({
        投诉时间: day,
        客户名称: name,
        投诉内容: `少件 ${day}`,
        状态: "信息审核",
      })),
    );
  const first = await opened(sheetOf("李一"));
  await answerCells(first, { words: { status: { 信息审核: "待受理" } } });
  await answerCells(first, { dates: { receivedAt: "dmy" } });
  await expect.poll(() => first.store.get().notice?.text).toContain("全部门");
  const next = await opened(sheetOf("李二"));
  expect(codesOf(next)).toContain("S323");
  expect(codesOf(next).filter((code) => code === "R002" || code === "S325")).toEqual([]);
  expect((await pushes(next)).counts).toMatchObject({ created: 2 });
  expect((await saved()).map(({ receivedAt, status }) => [receivedAt, status])).toEqual([
    ["2026-11-03T00:00:00", "待受理"],
    ["2026-11-04T00:00:00", "待受理"],
  ]);
});

test("refunds above what was paid in most rows are a doubt about the column; the other one settles it", async () => {
  const orders = Array.from({ length: 30 }, (_, at) => String(900_000_000_000_001 + at));
  const sheet = afterSalesSheet(orders);
  for (const [at, row] of sheet.rows.entries()) {
    row.push(...(at === 0 ? ["实付金额", "总金额"] : [0, 1000]));
  }
  const pane = await opened(sheet);
  expect(codesOf(pane).filter((code) => code === "R024" || code === "S326")).toEqual(["S326"]);
  expect(sheet.at(30, sheet.column("校验"))).toContain("实付金额");
  await showChanges(pane);
  const { blocked } = pane.store.get().preview.value ?? { blocked: [] };
  expect(blocked).toHaveLength(30);
  expect(new Set(blocked.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
    new Set(["S326"]),
  );
  await placeColumn(pane, "paid", { heading: "总金额" });
  expect(codesOf(pane)).not.toContain("S326");
  expect((await pushes(pane)).counts).toMatchObject({ created: 30 });
  expect((await saved()).map((row) => row["paid"])).toEqual(new Array(30).fill(100_000));
});

test("amounts with too many decimals are rounded together, their sum before and after", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  sheet.put(2, COLUMN.refund, 249.311_999_999_999_98);
  sheet.put(3, COLUMN.refund, 12.345);
  const pane = await opened(sheet);
  const { validation } = pane.store.get();
  const wrong = problemsOf(pane).filter(({ code }) => code === "R021");
  expect(wrong.map(({ value }) => value)).toEqual(["249.312", "12.345"]);
  const choices = choicesTogether(wrong);
  const sums = validation.value ? sumsOf(validation.value.openLedger.ledger, choices) : [];
  expect(sums.map(({ before, after }) => [before.toFixed(3), after.toFixed(2)])).toEqual([
    ["261.657", "261.66"],
  ]);
  await fixProblems(pane, choices);
  expect((await pushes(pane)).counts).toMatchObject({ created: 2 });
  expect((await saved()).map((row) => row["refund"])).toEqual([24_931, 1235]);
});

test("complaints without a number that say the same on one day are asked about, here and on the server", async () => {
  const twice = { 客户名称: "李一", 投诉内容: "电梯又坏了" };
  const sheet = complaintSheet([
    { ...twice, 投诉时间: "2026-11-03 10:00" },
    { ...twice, 投诉时间: "2026-11-03 15:00" },
    { ...twice, 投诉时间: "2026-11-04 10:00" },
  ]);
  const pane = await opened(sheet);
  const asked = problemsOf(pane).filter(({ code }) => code === "D113");
  expect(asked.map(({ row, level }) => [row, level])).toEqual([[3, "warning"]]);
  expect((await pushes(pane)).counts).toMatchObject({ created: 2, duplicate: 1 });
  const copy = await opened(complaintSheet([{ ...twice, 投诉时间: "2026-11-03 09:00" }]));
  expect((await pushes(copy)).counts).toMatchObject({ created: 0, duplicate: 1 });
});

test("rows of one order without amounts are no duplicates, unless they say the same in every column", async () => {
  const sheet = new MemorySheet("售后登记表", [
    [...HEADINGS, "子订单号"],
    ...["大号", "小号", "小号"].map((note) => [
      NOV_3,
      "晴天旗舰店",
      "900000000000001",
      "换货",
      "",
      "",
      "",
      "",
      note,
      "",
    ]),
    ...["1", "2"].map((line) => [
      NOV_3,
      "晴天旗舰店",
      "900000000000002",
      "仅退款",
      10,
      "平台退款",
      "",
      "",
      "",
      line,
    ]),
  ]);
  const pane = await opened(sheet);
  const asked = problemsOf(pane).filter(({ code }) => code.startsWith("D"));
  expect(asked.map(({ code, row, level }) => [code, row, level])).toEqual([["D113", 4, "warning"]]);
  expect((await pushes(pane)).counts).toMatchObject({ created: 4, duplicate: 1 });
});

test("a promise keeps its time, a text its length, and wholesale goes: the server takes what the pane takes", async () => {
  const long = "长".repeat(32_767);
  const complaints = await opened(
    complaintSheet([
      {
        投诉时间: "2026-11-03 10:00",
        客户名称: "李一",
        投诉内容: long,
        承诺期限: "2026-11-20 18:00",
      },
      { 投诉时间: "2026-11-03 10:00", 客户名称: "李二", 投诉内容: "少件", 承诺期限: 46_346 },
    ]),
  );
  expect((await pushes(complaints)).counts).toMatchObject({ created: 2 });
  const sheet = afterSalesSheet(["900000000000001"]);
  for (const [at, row] of sheet.rows.entries()) row.push(at === 0 ? "数量" : 120_000);
  const sales = await opened(sheet);
  expect(codesOf(sales)).toContain("R070");
  expect((await pushes(sales)).counts).toMatchObject({ created: 1 });
  const rows = await saved();
  expect(rows.map(({ promisedOn, quantity }) => promisedOn ?? quantity)).toEqual([
    "2026-11-20T18:00:00",
    "2026-11-20",
    120_000,
  ]);
  expect(rows[0]?.["content"]).toBe(long);
});
