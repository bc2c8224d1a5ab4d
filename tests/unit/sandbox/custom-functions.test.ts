import * as XLSX from "@e965/xlsx";
import { expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import {
  callError,
  type Invocation,
} from "../../../addin/sandbox/workbook/formula/custom-functions.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { plainValue } from "../../../addin/sandbox/workbook/cell-value.ts";
import type { Platform } from "../../../addin/sandbox/host/session/undo-support.ts";
import { openExcel } from "../host/open-excel.ts";

/** A workbook whose add-in gives it =T.ADD(a, [b]), and what it was called for. */
function open(platform: Platform = "web") {
  const { workbook, host } = openExcel({ platform });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  workbook.customFunctions.define([
    { id: "ADD", names: ["T.ADD", "T.加"], optional: [false, true] },
  ]);
  const calls: Invocation[][] = [];
  workbook.customFunctions.listen((some) => void calls.push([...some]));
  const type = (row: number, column: number, ...texts: string[]) =>
    workbook.transact(() => enterTexts(sheet, row, column, [texts]));
  const row = (at: number, length: number) =>
    Array.from({ length }, (_, column) => plainValue(sheet.value(at, column)));
  /** Answers the calls of the last calculation by adding their arguments up. */
  const answer = () =>
    workbook.transact(() =>
      workbook.answerFunctions(
        (calls.at(-1) ?? []).map(({ id, values: [a, b] }) => ({
          id,
          value: Number(a) + Number(b),
        })),
      ),
    );
  return { workbook, host, sheet, calls, type, row, answer };
}

test("a call shows #BUSY! until it is answered, and what reads its cell follows", () => {
  const { calls, type, row, answer } = open();
  type(0, 0, "2", "=T.ADD(A1,3)", "=B1*10", '=IFERROR(t.加(A1),"wait")');
  expect(row(0, 4)).toEqual([2, "#BUSY!", "#BUSY!", "wait"]);
  expect(calls.map((some) => some.map(({ functionId, values }) => [functionId, values]))).toEqual([
    [
      ["ADD", [2, 3]],
      ["ADD", [2, null]],
    ],
  ]);
  answer();
  expect(row(0, 4)).toEqual([2, 5, 50, 2]);
  // An argument that changes calls anew; one answer is not taken for another's.
  type(0, 0, "7");
  expect(row(0, 4)).toEqual([7, "#BUSY!", "#BUSY!", "wait"]);
  answer();
  expect(row(0, 4)).toEqual([7, 10, 100, 7]);
});

test("two calls in a formula are both waited for, and a circle of answers there is none", () => {
  const { calls, type, row, answer } = open();
  type(0, 0, "=T.ADD(1,2)+T.ADD(T.ADD(1,2),4)");
  answer();
  // The inner one is known now, the outer one is called with it.
  expect(row(0, 1)).toEqual(["#BUSY!"]);
  expect(calls.map((some) => some.map(({ values }) => values))).toEqual([[[1, 2]], [[3, 4]]]);
  answer();
  expect(row(0, 1)).toEqual([10]);
  expect(calls).toHaveLength(2);
});

test("what an add-in does not take never reaches it", () => {
  const { calls, type, row } = open();
  type(0, 0, "=T.ADD(A2:A3)", "=T.ADD()", "=T.ADD(1,2,3)", "=T.ADD(NA())", "=T.OTHER(1)");
  expect(row(0, 5)).toEqual(["#VALUE!", "#VALUE!", "#VALUE!", "#N/A", "#NAME?"]);
  expect(calls).toEqual([]);
});

test("an error keeps the add-in's sentence, answers are no step of undo, and late ones are left alone", () => {
  const { workbook, sheet, calls, type, row } = open();
  type(0, 0, "=T.ADD(1)");
  const [[{ id } = { id: 0 }] = []] = calls;
  workbook.transact(() =>
    workbook.answerFunctions([{ id, value: callError("#N/A", "Nobody is signed in") }]),
  );
  expect(sheet.value(0, 0)).toEqual({ error: "#N/A", message: "Nobody is signed in" });
  workbook.answerFunctions([{ id, value: 9 }]);
  expect(row(0, 1)).toEqual(["#N/A"]);
  expect(workbook.undo()).toBe(true);
  expect([row(0, 1), workbook.undo()]).toEqual([[""], false]);
});

test("cells that move or go while they wait are not left busy, in manual calculation either", () => {
  const { workbook, calls, type, row, answer } = open();
  workbook.calculationMode = "Manual";
  type(1, 0, "=T.ADD(1,1)");
  answer();
  expect(row(1, 1)).toEqual([2]);
  // What was worked out in manual calculation is due once more.
  workbook.calculationMode = "Automatic";
  answer();
  type(1, 0, "=T.ADD(1,5)");
  const [waiting = []] = calls.slice(-1);
  type(1, 0, "x");
  expect(waiting.map(({ values }) => values)).toEqual([[1, 5]]);
  workbook.answerFunctions(waiting.map(({ id }) => ({ id, value: 6 })));
  expect(row(1, 1)).toEqual(["x"]);
  // All of them anew, as the pane's Refresh does.
  type(1, 0, "=T.ADD(1,5)");
  answer();
  workbook.recalculate(true);
  expect(row(1, 1)).toEqual(["#BUSY!"]);
  answer();
  expect(row(1, 1)).toEqual([6]);
});

test("a blank cell is null on the web and 0 on the desktop, what is left out is null on both", () => {
  const values = (["web", "desktop"] as const).map((platform) => {
    const { host, type } = open(platform);
    const told: unknown[] = [];
    host.listen((messages) => told.push(...messages.map(({ payload }) => payload)));
    host.session.startFunctions();
    type(0, 0, "=T.ADD(B1)");
    return told;
  });
  expect(values).toEqual([[[1, "ADD", [null, null], null, 0]], [[1, "ADD", [0, null], null, 0]]]);
});

test("a file has a function by one name in every language, keeps its value, and waits for what it waited for", () => {
  const { workbook, type, answer } = open();
  type(0, 0, "=T.加(1,2)*2", "=T.ADD(5)");
  const bytes = saveXlsx(workbook);
  answer();
  const answered = saveXlsx(workbook);
  const cell = { cellFormula: true, type: "array" } as const;
  expect(XLSX.read(answered, cell).Sheets["售后"]?.["A1"]).toMatchObject({
    f: "_xldudf_T_ADD(1,2)*2",
    v: 6,
  });
  const again = open();
  expect(openFile(again.workbook, answered, "a.xlsx")).toBeNull();
  expect([again.workbook.activeSheet.formula(0, 0), again.calls]).toEqual(["=T.ADD(1,2)*2", []]);
  expect(again.workbook.activeSheet.value(0, 0)).toBe(6);
  // Saved in the middle of it.
  expect(openFile(again.workbook, bytes, "a.xlsx")).toBeNull();
  again.workbook.calculate();
  again.answer();
  expect([0, 1].map((column) => again.workbook.activeSheet.value(0, column))).toEqual([6, 5]);
});

test("calls wait until the add-in can be called, and are made again when its pane is loaded anew", () => {
  const { host, type } = open();
  const told: unknown[] = [];
  host.listen((messages) => told.push(...messages.map(({ payload }) => payload)));
  type(0, 0, "=T.ADD(B1,)", "");
  expect(told).toEqual([]);
  host.session.startFunctions();
  host.reset();
  type(0, 2, "=T.ADD(4)");
  host.session.startFunctions();
  expect(told).toEqual([
    [1, "ADD", [null, null], null, 0],
    [1, "ADD", [null, null], null, 0],
    [2, "ADD", [4, null], null, 0],
  ]);
});
