import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerFunction } from "../../addin/actions/functions/answer-function.ts";
import { askSignIn } from "../../addin/state/ask-sign-in.ts";
import { FunctionFault } from "../../addin/actions/functions/function-fault.ts";
import { signInWith } from "../../addin/actions/sign-in/sign-in.ts";
import { signOut } from "../../addin/actions/sign-in/sign-out.ts";
import { registerFunctions } from "../../addin/commands/register-functions.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { answerText } from "../../shared/functions/answer-text.ts";
import { formulaText } from "../../shared/functions/formula-text.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);
afterEach(() => {
  vi.unstubAllGlobals();
});

const ORDERS = ["900000000000001", "900000000000002"];
const workbook = () => new MemoryWorkbook(new MemorySheet("自己的表", [[""]]));

type Asked = Parameters<typeof answerFunction> extends [Pane, ...infer Rest] ? Rest : never;

/** What a cell shows: a value, or the error with its sentence. */
const shown = (pane: Pane, ...asked: Asked) =>
  answerFunction(pane, ...asked).catch((error: unknown) => {
    if (error instanceof FunctionFault) return `${error.cell} ${error.message}`;
    throw error;
  });

/** A pane whose requests are looked at, and may be changed on their way. */
function watched(pane: Pane, change = (_nth: number, init: RequestInit) => init) {
  const asked: unknown[][] = [];
  const fetch: Pane["fetch"] = (path, init) => {
    const { asks } = JSON.parse(typeof init.body === "string" ? init.body : "") as {
      asks: { arguments: unknown[] }[];
    };
    asked.push(asks.map((one) => one.arguments[0]));
    return pane.fetch(path, change(asked.length - 1, init));
  };
  return { pane: { ...pane, fetch }, asked };
}

test("a sheet full of formulas is one request, and each cell has its value or its sentence", async () => {
  await pushed(new MemoryWorkbook(afterSalesSheet(ORDERS)), await signedIn("李敏"));
  const { key } = await hire("finance", "周会计");
  let requests = 0;
  const pane = paneOf(workbook(), key, (send) => {
    requests += 1;
    return send();
  });
  const cells = await Promise.all([
    shown(pane, "overdue", ["售后登记表"]),
    shown(pane, "overdue", ["售后登记表"]),
    shown(pane, "status", [ORDERS[0]]),
    shown(pane, "paid", [ORDERS[1], undefined]),
    shown(pane, "status", ["100000000000000"]),
    shown(pane, "posted", ["十一月", "退款"]),
    shown(pane, "posted", ["2026-11", "退钱", "旗舰店"]),
  ]);
  expect(cells).toEqual([
    2,
    2,
    expect.stringMatching(/^售后登记表：/),
    0,
    "#N/A 你能看的台账里没有这个订单号",
    "#VALUE! 「月份」看不懂：十一月。财务月，如 2026-11；当月的任何一天也行",
    "#VALUE! 「款项」看不懂：退钱。如 退款、邮费、赔偿、差价、快递理赔到账",
  ]);
  expect(requests).toBe(1);
  // Of what was asked of the server; what is wrong in itself was not.
  const { formulasAsked, formulaFigures } = pane.store.get();
  expect(formulasAsked).toMatchObject({ formulas: 4 });
  // Each figure with its own moment, until whoever asked signs out.
  expect(
    formulaFigures.map(({ ask, answer, asOf }) => [
      formulaText(ask, "zh"),
      answerText(answer, "zh"),
      asOf >= (formulasAsked?.asOf ?? "~"),
    ]),
  ).toEqual([
    ['=TAIZHANG.逾期行数("售后登记表")', "2", true],
    [`=TAIZHANG.订单状态("${ORDERS[0]}")`, expect.stringMatching(/^售后登记表：/), true],
    [`=TAIZHANG.已付金额("${ORDERS[1]}")`, "0.00", true],
    ['=TAIZHANG.订单状态("100000000000000")', "你能看的台账里没有这个订单号", true],
  ]);
  await shown(pane, "overdue", ["售后登记表"]);
  expect(pane.store.get()).toMatchObject({ formulasAsked: { formulas: 1 } });
  expect(pane.store.get().formulaFigures).toHaveLength(4);
  const late = shown(pane, "overdue", []);
  signOut(pane);
  await late;
  expect(pane.store.get()).toMatchObject({ formulasAsked: null, formulaFigures: [] });
});

test("signed out or offline a cell says so, and is never left busy", async () => {
  const asked: Asked = ["overdue", []];
  expect(await shown(paneOf(workbook(), null), ...asked)).toMatch(/^#N\/A 还没有登录/);
  expect(await shown(paneOf(workbook(), "no-such-key"), ...asked)).toMatch(/^#N\/A 还没有登录/);
  const cut = paneOf(workbook(), "x", () => Promise.reject(new TypeError("cut off")));
  expect(await shown(cut, ...asked)).toMatch(/^#N\/A 连不上服务器/);
});

test("a day's number means its month by the date system of the workbook", async () => {
  const { key } = await hire("finance", "郑会计");
  // 2026-11-03, as a workbook counts it from 1900 and one from 1904.
  for (const [date1904, day] of [
    [false, 46_329],
    [true, 46_329 - 1462],
  ] as const) {
    const book = workbook();
    book.date1904 = date1904;
    const { pane, asked } = watched(paneOf(book, key));
    await Promise.all(
      [day, 202_611, "2026-11"].map((month) => shown(pane, "posted", [month, "退款"])),
    );
    // Which system it is was asked of the workbook first, for the day alone.
    expect(asked).toEqual([[202_611, "2026-11", 46_329]]);
  }
});

test("several cells in the place of one are refused by the argument's name, and one within a range is one", async () => {
  const pane = paneOf(workbook(), (await hire("finance", "冯会计")).key);
  expect(await shown(pane, "posted", [[["2026-11"]], "退款", null, { invocation: 1 }])).toBe(0);
  expect(await shown(pane, "posted", ["2026-11", "退款", [["旗舰店"], ["专卖店"]]])).toBe(
    "#VALUE! 「店铺」只能是一个格子，不能是一片",
  );
});

test("what was asked while nobody was signed in is asked again once somebody is", async () => {
  const { key } = await hire("finance", "周会计");
  const own = workbook();
  const pane = paneOf(own, null);
  askSignIn(pane, () => undefined);
  expect(await shown(pane, "overdue", [])).toMatch(/^#N\/A /);
  expect(own.recalculations).toBe(0);
  await signInWith(pane, key);
  expect(own.recalculations).toBe(1);
  signOut(pane);
  askSignIn(pane, () => undefined);
  await signInWith(pane, key);
  expect(own.recalculations).toBe(1);
});

test("two thousand formulas are four requests, and who is signed out between them is told so in the cells that are left", async () => {
  await pushed(new MemoryWorkbook(afterSalesSheet(ORDERS)), await signedIn("李敏"));
  const { key } = await hire("finance", "陈会计");
  const { pane, asked } = watched(paneOf(workbook(), key), (nth, init) =>
    nth < 2 ? init : { ...init, headers: { "content-type": "application/json" } },
  );
  const cells = await Promise.all(
    Array.from({ length: 2000 }, (_, nth) =>
      shown(pane, "status", [nth % 500 === 0 ? `${ORDERS[0]}` : `7000000000${10_000 + nth}`]),
    ),
  );
  // The same order in four cells is asked once.
  expect(asked.map((each) => each.length)).toEqual([500, 500, 500, 497]);
  const told = (start: string) => cells.filter((cell) => String(cell).startsWith(start)).length;
  expect(told("售后登记表：")).toBe(4);
  expect(told("#N/A 你能看的台账里没有这个订单号")).toBe(999);
  expect(told("#N/A 还没有登录")).toBe(997);
});

test("Excel gets errors of its own, and an office.js without functions in cells is left alone", async () => {
  const pane = paneOf(workbook(), null);
  registerFunctions(Promise.resolve(pane));
  class CellError extends Error {
    readonly code: string;
    constructor(code: string, sentence: string) {
      super(sentence);
      this.code = code;
    }
  }
  const functions = new Map<string, (...given: unknown[]) => Promise<unknown>>();
  vi.stubGlobal("CustomFunctions", {
    associate: (id: string, work: () => Promise<unknown>) => functions.set(id, work),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  });
  registerFunctions(Promise.resolve(pane));
  expect([...functions.keys()]).toEqual(["POSTED", "OVERDUE", "STATUS", "PAID"]);
  await expect(functions.get("OVERDUE")?.()).rejects.toMatchObject({ code: "#N/A" });
  await expect(functions.get("POSTED")?.("2026-13", "退款")).rejects.toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("2026-13") as string,
  });
});

test("a cell is not left busy by a pane that never opens", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const functions = new Map<string, (...given: unknown[]) => Promise<unknown>>();
  vi.stubGlobal("CustomFunctions", {
    associate: (id: string, work: () => Promise<unknown>) => functions.set(id, work),
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  });
  registerFunctions(new Promise(() => undefined));
  const cell = functions.get("OVERDUE")?.().catch(String);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await cell).toBe("Error: #N/A");
  vi.useRealTimers();
});
