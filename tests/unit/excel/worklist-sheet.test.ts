import { expect, test } from "vitest";
import { checkList } from "../../../addin/engine/worklists/check-list.ts";
import type { LinesPage } from "../../../addin/engine/worklists/list-lines.ts";
import { type ListMaking, listSheet } from "../../../addin/engine/worklists/list-sheet.ts";
import { listIn } from "../../../addin/engine/worklists/pull-list.ts";
import { checkingFor } from "../../../addin/engine/worklists/read-answer.ts";
import { renewal } from "../../../addin/engine/worklists/renew-list.ts";
import { openSheet } from "../../../addin/engine/sheet/open-ledger.ts";
import type { OpenList } from "../../../addin/engine/sheet/open-list.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { clearCriteria, filterColumn } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import { deleteColumns, deleteRows } from "../../../addin/sandbox/workbook/structure.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { day } from "../../../shared/time/wire.ts";
import { worklistById, worklists } from "../../../shared/worklists/index.ts";
import { invoiceLine, pageOf } from "../worklists/invoice-lines.ts";
import { type OpenExcel, openExcel, valuesAt } from "./open-excel.ts";

const worklist = worklistById("invoices");
if (worklist === undefined) throw new Error("There is no worklist of invoices");
const today = day.parse("2026-11-28");
const making: ListMaking = {
  key: { worklist: "invoices", state: "open", day: null, shop: null, find: null, shops: null },
  worklist,
  asks: Object.keys(worklist.asks),
  lists: defaultSettings.lists,
  offered: {},
  language: "zh",
  today,
};
const checking = checkingFor(worklist, undefined, defaultSettings, today);

interface ListInExcel extends OpenExcel {
  readonly id: string;
  readonly list: Sheet;
}

async function pulled(page: LinesPage, excel = openExcel()): Promise<ListInExcel> {
  const { id } = await excel.workbook.addList(listSheet(page, making));
  const list = excel.book.sheetById(id);
  if (list === undefined) throw new Error("The list has no sheet");
  return { ...excel, id, list };
}

async function opened({ workbook, id }: ListInExcel): Promise<OpenList> {
  const list = await listIn(workbook, id);
  if (list === undefined) throw new Error("The sheet is no list");
  return list;
}

async function renewed(
  excel: ListInExcel,
  page: LinesPage,
  { language }: Pick<ListMaking, "language"> = making,
) {
  const checked = checkList(await opened(excel), checking);
  const { change, done } = renewal(checked, page, { ...making, language });
  await excel.workbook.changeList(excel.id, change);
  return done;
}

/** What each row of the list says in some columns, by their headings. */
function said({ list }: ListInExcel, ...headings: readonly string[]) {
  const [table] = list.layout.tables;
  if (table === undefined) throw new Error("The list is no table");
  const { row, column, rows, columns } = table.box;
  const names = valuesAt(list, row, column, 1, columns)[0] ?? [];
  const at = headings.map((heading) => names.indexOf(heading));
  return valuesAt(list, row + 1, column, rows - 1, columns).map((cells) =>
    at.map((index) => cells[index] ?? ""),
  );
}

function columnOf({ list }: ListInExcel, heading: string): number {
  const { row, column, columns } = list.layout.tables[0]?.box ?? { row: 0, column: 0, columns: 0 };
  return column + (valuesAt(list, row, column, 1, columns)[0] ?? []).indexOf(heading);
}

const headerRow = ({ list }: ListInExcel) => list.layout.tables[0]?.box.row ?? 0;

/** Types an answer into the row of a line, wherever it stands. */
function answer(excel: ListInExcel, order: string, cells: Readonly<Record<string, string>>) {
  const index = said(excel, "订单号").findIndex(([text]) => text === order);
  for (const [heading, text] of Object.entries(cells)) {
    enter(excel.list, headerRow(excel) + 1 + index, columnOf(excel, heading), text);
  }
}

const order = (number: number) => `90000000000000${number}`;

test("a list is a table whose texts stay text, with dropdowns, and prints with its headings", async () => {
  const excel = await pulled(
    pageOf(invoiceLine(1), invoiceLine(2, {}, { blocked: "task" }), invoiceLine(3)),
  );
  const { list } = excel;
  expect(list.layout.tables.map(({ name }) => name)).toEqual(["list_invoices"]);
  expect(said(excel, "要办", "订单号", "申请日期", "不能办的原因")).toEqual([
    ["开票", order(1), 46329, ""],
    ["开票", order(3), 46329, ""],
    ["开票", order(2), 46329, "这一行要办的不是这件事。"],
  ]);
  const top = headerRow(excel) + 1;
  const format = (heading: string) => list.style(top, columnOf(excel, heading)).numberFormat;
  expect(["订单号", "申请日期", "发票号码", "开票日期"].map(format)).toEqual([
    "@",
    "yyyy-mm-dd",
    "@",
    "yyyy-mm-dd",
  ]);
  expect(list.isRowHidden(headerRow(excel) - 1)).toBe(true);
  expect(list.columnWidth(columnOf(excel, "清单标记"))).toBe(0);
  expect(list.layout.page.titleRows?.row).toBe(headerRow(excel));
  const choices = list.layout.validations.find(
    ({ box }) => box.column === columnOf(excel, "办理结果") && box.row === top,
  );
  expect(choices?.rule).toEqual({ list: { inCellDropDown: true, source: "已开,已红冲,退回客服" } });
});

test("pulled in the other language a list says all that is ours in it; what a person wrote stays", async () => {
  const excel = await pulled(
    pageOf(invoiceLine(1), invoiceLine(2, {}, { blocked: "task" }), invoiceLine(3)),
  );
  const { list } = excel;
  answer(excel, order(1), { 办理结果: "已开", 退回说明: "等电话" });
  const own = columnOf(excel, "清单标记") + 1;
  enter(list, headerRow(excel), own, "我的备注");
  enter(list, 1, 3, "十一月的");
  const page = pageOf(
    invoiceLine(1),
    invoiceLine(2, {}, { blocked: "task" }),
    invoiceLine(3, { amount: 9900 }, { stamp: "other" }),
  );
  expect(await renewed(excel, page, { language: "en" })).toMatchObject({ added: 0, changed: 1 });
  expect(
    said(excel, "To do", "Order no.", "Why it has to wait", "Outcome", "What is wrong"),
  ).toEqual([
    ["Issue an invoice", order(1), "", "已开", "等电话"],
    ["Issue an invoice", order(3), "", "", ""],
    ["Issue an invoice", order(2), "That is not what this line asks for.", "", ""],
  ]);
  expect(valuesAt(list, 0, 0, 3, 4).map(([line, , , mine]) => [line, mine])).toEqual([
    ["Invoices to issue", null],
    [expect.stringMatching(/^As of .*3 lines, 1 of which/), "十一月的"],
    [expect.stringMatching(/^Fill in the columns with yellow headings/), null],
  ]);
  expect(columnOf(excel, "我的备注")).toBe(own);
  const offered = () =>
    list.layout.validations.find(
      ({ box }) => box.column === columnOf(excel, "Outcome") && box.row === headerRow(excel) + 1,
    )?.rule;
  expect(offered()).toEqual({
    list: { inCellDropDown: true, source: "Issued,Reversed,Back to the clerk" },
  });
  // Nothing is left to be said, and back in Chinese it is the list that it was.
  expect(await renewed(excel, page, { language: "en" })).toMatchObject({ added: 0, changed: 0 });
  expect(await renewed(excel, page)).toMatchObject({ added: 0, changed: 0 });
  expect(said(excel, "要办", "订单号", "不能办的原因", "办理结果")).toEqual([
    ["开票", order(1), "", "已开"],
    ["开票", order(3), "", ""],
    ["开票", order(2), "这一行要办的不是这件事。", ""],
  ]);
});

test("names that only the server knows are offered in the cells of what they answer", async () => {
  const overdue = worklistById("overdue");
  if (overdue === undefined) throw new Error("There is no list of what is overdue");
  const excel = openExcel();
  const sheet = listSheet(pageOf(), {
    ...making,
    key: { ...making.key, worklist: overdue.id },
    worklist: overdue,
    asks: Object.keys(overdue.asks),
    offered: { to: ["陈主管", "马经理"] },
  });
  const { id } = await excel.workbook.addList(sheet);
  const sources = excel.book.sheetById(id)?.layout.validations.map(({ rule }) => rule);
  expect(sources).toContainEqual({ list: { inCellDropDown: true, source: "陈主管,马经理" } });
});

test("a list is never taken for a ledger, nor is a copy of it without its key", async () => {
  const excel = await pulled(pageOf(invoiceLine(1)));
  const kind = async () => (await openSheet(excel.workbook, excel.id, defaultSettings.lists)).kind;
  expect(await kind()).toBe("worklist");
  deleteRows(excel.list, headerRow(excel) - 1, 1);
  expect(await kind()).toBe("no-ledger");
});

test("sorted, with a row deleted and an answer typed, each line keeps its row and its answer", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2), invoiceLine(3)));
  answer(excel, order(2), { 办理结果: "已开", 发票号码: "12345678", 开票日期: "2026-11-27" });
  const box = excel.list.layout.tables[0]?.box;
  if (box === undefined) throw new Error("The list is no table");
  const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
  sortRows(excel.list, body, [{ column: columnOf(excel, "订单号"), ascending: false }]);
  deleteRows(excel.list, box.row + 1, 1); // that of the third line
  enter(excel.list, box.row, box.column + box.columns, "我的备注");
  enter(excel.list, box.row + 1, box.column + box.columns, "开过两次");

  const done = await renewed(excel, pageOf(invoiceLine(2), invoiceLine(3), invoiceLine(4)));
  expect(done).toEqual({ added: 2, changed: 0, gone: 1, kept: 0 });
  expect(said(excel, "订单号", "办理结果", "发票号码", "我的备注")).toEqual([
    [order(2), "已开", "12345678", "开过两次"],
    [order(3), "", "", ""],
    [order(4), "", "", ""],
  ]);
  expect(excel.list.layout.tables.map(({ name }) => name)).toEqual(["list_invoices"]);
  const { answers } = checkList(await opened(excel), checking);
  expect(answers.map(({ state }) => state)).toEqual(["ready", "blank", "blank"]);
});

test("an answer to a line that is another now is kept and looked at again; one whose line is gone stays", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2), invoiceLine(3)));
  for (const number of [1, 2])
    answer(excel, order(number), { 办理结果: "退回客服", 退回原因: "资料不全" });
  await renewed(excel, pageOf(invoiceLine(1, { amount: 9900 }, { stamp: "v2-1" })));
  expect(said(excel, "订单号", "办理结果", "答复结果")).toEqual([
    [order(1), "退回客服", "▲ 线上已改：开票金额 128.51 → 99.00"],
    [order(2), "退回客服", "▲ 已不在清单里，这行没推送的答复还留着"],
  ]);
  const { answers } = checkList(await opened(excel), checking);
  expect(answers.map(({ state }) => state)).toEqual(["doubted", "ready"]);
});

test("two rows of one line with answers are asked about, and never both sent", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2)));
  answer(excel, order(1), { 办理结果: "退回客服", 退回原因: "资料不全" });
  const { row, column, columns } = excel.list.layout.tables[0]?.box ?? {
    row: 0,
    column: 0,
    columns: 1,
  };
  const copied = excel.list.read({ row: row + 1, column, rows: 1, columns });
  excel.list.write({ ...copied, box: { row: row + 2, column, rows: 1, columns } });
  const { answers } = checkList(await opened(excel), checking);
  expect(answers.map(({ state }) => state)).toEqual(["twice", "twice"]);
});

test("under a filter nothing is lost: rows that go stay and say so, new ones come below", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2), invoiceLine(3)));
  const [table] = excel.list.layout.tables;
  if (table === undefined) throw new Error("The list is no table");
  filterColumn(excel.list, table, columnOf(excel, "订单号") - table.box.column, {
    on: "values",
    values: [order(2)],
  });
  await renewed(excel, pageOf(invoiceLine(1, { amount: 100 }), invoiceLine(4)));
  expect(said(excel, "订单号", "开票金额", "答复结果")).toEqual([
    [order(1), 1, ""],
    [order(2), 128.52, "▲ 已不在清单里"],
    [order(3), 128.53, "▲ 已不在清单里"],
    [order(4), 128.54, ""],
  ]);
  expect(excel.list.isRowHidden(headerRow(excel) + 1)).toBe(true);
  const [now] = excel.list.layout.tables;
  if (now !== undefined) clearCriteria(excel.list, now);
  await renewed(excel, pageOf(invoiceLine(4)));
  expect(said(excel, "订单号")).toEqual([[order(4)]]);
});

test("columns that somebody deleted come back at the right edge", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2)));
  deleteColumns(excel.list, columnOf(excel, "发票号码"), 1);
  deleteColumns(excel.list, columnOf(excel, "开票金额"), 1);
  await renewed(excel, pageOf(invoiceLine(1), invoiceLine(2)));
  expect(said(excel, "订单号", "开票金额", "发票号码")).toEqual([
    [order(1), 128.51, ""],
    [order(2), 128.52, ""],
  ]);
});

test("a list that has come to its end keeps its table, and fills again", async () => {
  const excel = await pulled(pageOf(invoiceLine(1)));
  await renewed(excel, pageOf());
  expect(said(excel, "订单号")).toEqual([[""]]);
  await renewed(excel, pageOf(invoiceLine(2), invoiceLine(3)));
  expect(said(excel, "订单号")).toEqual([[order(2)], [order(3)]]);
});

test("answers are checked cell by cell, by the worklist's own columns and rules", async () => {
  const excel = await pulled(pageOf(invoiceLine(1), invoiceLine(2), invoiceLine(3)));
  answer(excel, order(1), { 办理结果: "已开", 开票日期: "2026-11-01" });
  answer(excel, order(2), { 办理结果: "开好", 发票号码: "12345678", 开票日期: "11月5日" });
  answer(excel, order(3), { 发票号码: "12345678" });
  const { answers, problems } = checkList(await opened(excel), checking);
  expect(answers.map(({ state }) => state)).toEqual(["invalid", "ready", "invalid"]);
  expect(answers[1]?.cells).toMatchObject({ outcome: "已开", doneOn: "2026-11-05" });
  const first = headerRow(excel) + 2;
  expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [first, "number", "R062"],
    [first, "doneOn", "R063"],
    [first + 2, "outcome", "R001"],
  ]);
});

test.each(worklists.map((each) => [each.id, each] as const))(
  "%s: its sheet is known again in either language, column by column",
  async (id, each) => {
    for (const language of ["zh", "en"] as const) {
      const excel = openExcel();
      const made = { ...making, key: { ...making.key, worklist: id }, worklist: each, language };
      const line = { ...invoiceLine(1), cells: {} };
      const { id: sheet } = await excel.workbook.addList(listSheet(pageOf(line), made));
      const found = await opened({ ...excel, id: sheet, list: excel.sheet });
      expect(found.worklist.id).toBe(id);
      expect(Object.keys(found.columns).toSorted()).toEqual(each.table.keys.toSorted());
      expect(Object.keys(found.own).toSorted()).toEqual(["blocked", "mark", "outcome"]);
      expect(found.rows.map(({ mark }) => mark?.line)).toEqual([line.id]);
      await excel.workbook.dispose();
    }
  },
);
