import { beforeEach, expect, test } from "vitest";
import type { Language } from "../../shared/localized.ts";
import { listWork } from "../../shared/api/worklists.ts";
import { pushRows } from "../../shared/api/push.ts";
import { me } from "../../shared/api/person.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { openSheet } from "../../addin/engine/sheet/open-ledger.ts";
import { type Environment, localNow } from "../../addin/engine/environment.ts";
import { answerLines } from "../../addin/actions/worklists/answer-lines.ts";
import { openWorklist } from "../../addin/actions/worklists/show-worklist.ts";
import { checkList } from "../../addin/engine/worklists/check-list.ts";
import { listIn, pullList } from "../../addin/engine/worklists/pull-list.ts";
import {
  pushAnswers,
  settleCopies,
  settleDoubted,
} from "../../addin/engine/worklists/push-answers.ts";
import { checkingFor } from "../../addin/engine/worklists/read-answer.ts";
import type { Client } from "../../addin/client.ts";
import { newRow, pushOf } from "../worker/support/rows.ts";
import { hire, type Staff } from "../worker/support/staff.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { clientWith, emptyLedgers, environment, type Weather } from "./stage.ts";

beforeEach(emptyLedgers);

const ledger = "invoice-requests";
const INVOICE = "26312000000184750631";
const wanted = {
  worklist: "invoices",
  state: "open",
  day: null,
  shop: null,
  find: null,
} as const;

/** A clerk's requests for invoices, by the end of their order numbers. */
async function requested(clerk: Staff, ...ends: readonly string[]) {
  const rows = ends.map((end) =>
    newRow({
      requestedOn: "2026-11-03",
      orderNo: `610000000000000${end}`,
      title: `客户${end}有限公司`,
      amount: 8000,
    }),
  );
  await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  return rows;
}

/** Finance at a workbook that is empty but for a sheet of notes. */
class Desk {
  workbook = new MemoryWorkbook(new MemorySheet("随手记", [["我的备注"]]));
  readonly client: Client;
  readonly #staff: Staff;
  readonly #env: Environment;

  constructor(staff: Staff, weather?: Weather, language: Language = "zh") {
    this.#staff = staff;
    this.#env = { ...environment, language };
    this.client = clientWith(staff.key, weather);
  }

  /** Somebody else at the same workbook, whose pane speaks another language. */
  for(staff: Staff, language: Language): Desk {
    const other = new Desk(staff, undefined, language);
    other.workbook = this.workbook;
    return other;
  }

  async pull() {
    const person = await this.#staff.call(me, {});
    const pulled = await pullList(this.workbook, this.client, person, wanted, this.#env);
    if (!pulled.ok) throw new Error(JSON.stringify(pulled.failure));
    return pulled.value;
  }

  get sheet(): MemorySheet {
    const sheet = this.workbook.sheets.at(-1);
    if (sheet === undefined) throw new Error("Nothing was pulled");
    return sheet;
  }

  async list() {
    const list = await listIn(this.workbook, this.sheet.ref.id);
    if (list === undefined) throw new Error("The sheet is no list");
    return list;
  }

  async checking() {
    const { worklist } = await this.list();
    const { role } = await this.#staff.call(me, {});
    return checkingFor(worklist, role, defaultSettings, dayOfMoment(localNow(environment)));
  }

  async checked() {
    return checkList(await this.list(), await this.checking());
  }

  /** The number of the row with an order. */
  async rowOf(order: string): Promise<number> {
    const { rows, columns } = await this.list();
    const row = rows.find(({ values }) => values[columns["orderNo"] ?? 0] === order);
    if (row === undefined) throw new Error(`No row has the order ${order}`);
    return row.number;
  }

  /** Types answers into the row with an order, as into a sheet. */
  async answer(order: string, cells: Readonly<Record<string, string>>) {
    const number = await this.rowOf(order);
    for (const [heading, text] of Object.entries(cells)) {
      this.sheet.type(number, this.sheet.column(heading), text);
    }
  }

  async push() {
    const sending = { signal: new AbortController().signal, onProgress: () => undefined };
    return pushAnswers(
      this.workbook,
      this.client,
      await this.checked(),
      await this.checking(),
      this.#env,
      sending,
    );
  }

  /** What a column says in each row of the list. */
  async said(heading: string): Promise<unknown[]> {
    const { rows } = await this.list();
    return rows.map(({ number }) => this.sheet.at(number, this.sheet.column(heading)));
  }
}

const issued = { 办理结果: "已开", 发票号码: INVOICE, 开票日期: "2026-11-05" };
const sentBack = { 办理结果: "退回客服", 退回原因: "资料不全" };

test("pulled, answered, pushed: each row says what became of it, and what was answered goes with the next pull", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const [one, two, three] = await requested(clerk, "1", "2", "3");
  const desk = new Desk(zhou);
  expect(await desk.pull()).toMatchObject({ total: 3, blocked: 0, renewed: null });
  const orders = [one, two, three].map((row) => String(row?.cells["orderNo"]));
  await desk.answer(orders[0] ?? "", issued);
  await desk.answer(orders[1] ?? "", { 办理结果: "已开" }); // its number is missing
  desk.sheet.sort((await desk.list()).headerRow, (a, b) =>
    String(b[4]).localeCompare(String(a[4])),
  );

  const pushed = await desk.push();
  expect(pushed.counts).toEqual({ taken: 1, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 });
  const row = await desk.rowOf(orders[0] ?? "");
  expect(desk.sheet.at(row, desk.sheet.column("答复结果"))).toMatch(/^✓ \d\d:\d\d 已收$/);
  const states = async () => (await desk.checked()).answers.map(({ state }) => state).toSorted();
  expect(await states()).toEqual(["blank", "invalid", "sent"]);
  expect((await desk.push()).answers).toEqual([]);

  expect(await desk.pull()).toMatchObject({
    total: 2,
    renewed: { added: 0, changed: 0, gone: 1, kept: 0 },
  });
  expect(await states()).toEqual(["blank", "invalid"]);
  expect((await openSheet(desk.workbook, desk.sheet.ref.id, defaultSettings.lists)).kind).toBe(
    "worklist",
  );
});

test("a list of either language is answered, checked and pushed in either, by whoever; kept is the same", async () => {
  const clerk = await hire("clerk", "李敏");
  const [zhou, wu] = [await hire("finance", "周会计"), await hire("finance", "Wu")];
  const rows = await requested(clerk, "1", "2", "3", "4", "5");
  const [one = "", two = "", three = "", four = "", five = ""] = rows.map(({ cells }) =>
    String(cells["orderNo"]),
  );
  const chinese = new Desk(zhou);
  await chinese.pull();
  const english = chinese.for(wu, "en");
  const counts = (taken: number) => ({ taken, unchanged: 0, stale: 0, invalid: 0, forbidden: 0 });
  await chinese.answer(one, { ...issued, 办理结果: "Issued" });
  await chinese.answer(two, { 办理结果: "退回客服" });
  expect((await english.checked()).problems.map(({ code }) => code)).toEqual(["R062"]);
  expect((await english.push()).counts).toEqual(counts(1));
  const [outcome] = await chinese.said("答复结果");
  expect(outcome).toMatch(/^✓ Taken \d\d:\d\d$/);

  // Pulled by the other pane, the sheet speaks English; what was typed and not pushed stays as it was typed.
  expect((await english.pull()).renewed).toEqual({ added: 0, changed: 0, gone: 1, kept: 0 });
  expect(await english.said("To do")).toEqual(new Array(4).fill("Issue an invoice"));
  expect(await english.said("Outcome")).toEqual(["退回客服", "", "", ""]);
  await english.answer(two, { "Sent back for": "Something is missing" });
  await english.answer(three, { Outcome: "Back to the clerk", "Sent back for": "资料不全" });
  await english.answer(four, {
    Outcome: "issued",
    "Invoice no.": INVOICE,
    "Issued on": "2026-11-05",
  });
  expect((await chinese.push()).counts).toEqual(counts(3));
  expect((await chinese.pull()).renewed).toEqual({ added: 0, changed: 0, gone: 3, kept: 0 });
  expect(await chinese.said("订单号")).toEqual([five]);

  const answered = await zhou.call(listWork, {
    params: { worklist: "invoices" },
    query: { state: "answered" },
  });
  const kept = answered.lines.map(({ cells, answered: given }) => [
    cells["orderNo"],
    given?.cells["outcome"],
    given?.cells["fault"],
  ]);
  expect(kept.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
    [one, "已开", undefined],
    [two, "退回客服", "资料不全"],
    [three, "退回客服", "资料不全"],
    [four, "已开", undefined],
  ]);
});

test("a line that its clerk changed meanwhile is shown as it was and is, and sent when somebody has looked", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const [row] = await requested(clerk, "1");
  if (row === undefined) throw new Error("Nothing was requested");
  const desk = new Desk(zhou);
  await desk.pull();
  await desk.answer(String(row.cells["orderNo"]), sentBack);
  const edited = { ...row, base: 1, cells: { ...row.cells, amount: 9900 } };
  await clerk.call(pushRows, { params: { ledger }, body: pushOf(edited) });

  expect((await desk.push()).counts).toMatchObject({ taken: 0, stale: 1 });
  expect(await desk.said("答复结果")).toEqual(["▲ 线上已改：开票金额 80.00 → 99.00"]);
  expect((await desk.push()).answers).toEqual([]);
  const { answers, list } = await desk.checked();
  expect(answers.map(({ state }) => state)).toEqual(["doubted"]);
  await settleDoubted(
    desk.workbook,
    list,
    answers.map(({ row: { number } }) => number),
  );
  expect((await desk.push()).counts).toMatchObject({ taken: 1, stale: 0 });
});

test("a copied row is asked about, and one of the two is sent once", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const [row] = await requested(clerk, "1");
  const order = String(row?.cells["orderNo"]);
  const desk = new Desk(zhou);
  await desk.pull();
  await desk.answer(order, issued);
  const copy = desk.sheet.copyDown(await desk.rowOf(order));
  expect((await desk.push()).answers).toEqual([]);
  const { answers, list } = await desk.checked();
  expect(answers.map(({ state }) => state)).toEqual(["twice", "twice"]);
  await settleCopies(desk.workbook, list, {
    number: copy,
    line: answers[0]?.row.mark?.line ?? "",
  });
  expect((await desk.push()).counts).toMatchObject({ taken: 1 });
  expect((await desk.checked()).answers.map(({ state }) => state)).toEqual(["no-line", "sent"]);
});

test("a choice between copies, made of rows that were sorted since, takes no other line's mark away", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const [one, two] = (await requested(clerk, "1", "2")).map(({ cells }) =>
    String(cells["orderNo"]),
  );
  if (one === undefined || two === undefined) throw new Error("Nothing was requested");
  const desk = new Desk(zhou);
  await desk.pull();
  await desk.answer(one, issued);
  await desk.answer(two, sentBack);
  const copy = desk.sheet.copyDown(await desk.rowOf(one));
  const { answers, list } = await desk.checked();
  const line = answers[0]?.row.mark?.line ?? "";
  const rank = (row: readonly unknown[]) => (row.includes(two) ? 0 : 1);
  desk.sheet.sort(list.headerRow, (a, b) => rank(a) - rank(b));
  expect(await settleCopies(desk.workbook, list, { number: copy, line })).toBe(false);
  expect(await settleDoubted(desk.workbook, list, [copy])).toBe(false);
  // The other line keeps its answer, which goes.
  expect((await desk.push()).counts).toMatchObject({ taken: 1 });
  expect(new Set((await desk.checked()).answers.map(({ state }) => state))).toEqual(
    new Set(["sent", "twice"]),
  );
});

test("what is said to be done on a day to come is told once, and not sent", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const [row] = await requested(clerk, "1");
  const desk = new Desk(zhou);
  await desk.pull();
  await desk.answer(String(row?.cells["orderNo"]), { ...issued, 开票日期: "2099-11-05" });
  const { answers, problems } = await desk.checked();
  expect(answers.map(({ state }) => state)).toEqual(["invalid"]);
  expect(problems.map(({ code, column }) => [code, column])).toEqual([["R074", "doneOn"]]);
});

test("answers whose response was lost are sent again and taken once", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  const rows = await requested(clerk, "1", "2");
  let lost = 0;
  const desk = new Desk(zhou);
  await desk.pull();
  for (const { cells } of rows) await desk.answer(String(cells["orderNo"]), sentBack);
  const stormy = new Desk(zhou, async (send) => {
    const response = await send();
    lost += 1;
    if (lost === 1) throw new TypeError("The connection was lost");
    return response;
  });
  const sending = { signal: new AbortController().signal, onProgress: () => undefined };
  const pushed = await pushAnswers(
    desk.workbook,
    stormy.client,
    await desk.checked(),
    await desk.checking(),
    environment,
    sending,
  );
  expect(lost).toBeGreaterThan(1);
  expect(pushed.counts).toMatchObject({ taken: 2 });
  expect(pushed.notSent).toBe(0);
});

test("a clerk sees the list, and answers nothing", async () => {
  const clerk = await hire("clerk", "李敏");
  const [row] = await requested(clerk, "1");
  const desk = new Desk(clerk);
  await desk.pull();
  await desk.answer(String(row?.cells["orderNo"]), issued);
  expect((await desk.checked()).answers.map(({ state }) => state)).toEqual(["blank"]);
  expect((await desk.push()).answers).toEqual([]);
});

test("the pane answers several lines at once, and shows what became of each", async () => {
  const [clerk, zhou] = [await hire("clerk", "李敏"), await hire("finance", "周会计")];
  await requested(clerk, "1", "2");
  const pane = paneOf(new MemoryWorkbook(new MemorySheet("随手记", [["备注"]])), zhou.key);
  openWorklist(pane, "invoices");
  await expect.poll(() => pane.store.get().work.value?.lines.length).toBe(2);
  const lines = pane.store.get().work.value?.lines ?? [];
  await answerLines(pane, lines, {
    outcome: "退回客服",
    number: null,
    doneOn: null,
    fault: "资料不全",
    remark: null,
  });
  const { work, notice } = pane.store.get();
  expect([...(work.value?.outcomes.values() ?? [])].map(({ outcome }) => outcome)).toEqual([
    "taken",
    "taken",
  ]);
  expect(work.value?.lines.map(({ answered }) => answered?.by)).toEqual(["周会计", "周会计"]);
  expect(notice?.text).toBe("已收 2");
});

test("of two who answer a line in their panes, the second one's own words stay beside what stands", async () => {
  const [clerk, zhou, wu] = [
    await hire("clerk", "李敏"),
    await hire("finance", "周会计"),
    await hire("finance", "吴会计"),
  ];
  await requested(clerk, "1");
  const desks = await Promise.all(
    [zhou, wu].map(async ({ key }) => {
      const pane = paneOf(new MemoryWorkbook(new MemorySheet("随手记", [["备注"]])), key);
      openWorklist(pane, "invoices");
      await expect.poll(() => pane.store.get().work.value?.lines.length).toBe(1);
      return { pane, lines: pane.store.get().work.value?.lines ?? [] };
    }),
  );
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("Nobody is there");
  const blank = { number: null, doneOn: null, fault: null, remark: null };
  await answerLines(first.pane, first.lines, { ...blank, outcome: "退回客服", fault: "资料不全" });
  const mine = { ...blank, outcome: "已开", number: INVOICE, doneOn: "2026-11-05" };
  await answerLines(second.pane, second.lines, mine);
  const { value } = second.pane.store.get().work;
  expect(value?.lines[0]?.answered).toMatchObject({ by: "周会计", cells: { fault: "资料不全" } });
  expect([...(value?.outcomes.values() ?? [])]).toMatchObject([
    { outcome: "stale", open: false, cells: mine },
  ]);
});

test("an answer in a sheet that came too late stays as it was typed, beside what was answered instead", async () => {
  const [clerk, zhou, wu] = [
    await hire("clerk", "李敏"),
    await hire("finance", "周会计"),
    await hire("finance", "吴会计"),
  ];
  const [row] = await requested(clerk, "1");
  const order = String(row?.cells["orderNo"]);
  const [first, second] = [new Desk(zhou), new Desk(wu)];
  await first.pull();
  await second.pull();
  await first.answer(order, sentBack);
  await first.push();
  await second.answer(order, issued);
  expect((await second.push()).counts).toMatchObject({ taken: 0, stale: 1 });
  expect(await second.said("答复结果")).toEqual([
    expect.stringMatching(/^▲ 周会计 \d\d:\d\d 已经答复：退回客服 · 资料不全，你填的没有收$/),
  ]);
  expect(await second.said("发票号码")).toEqual([INVOICE]);
});
