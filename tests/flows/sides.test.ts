import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import { chooseSide } from "../../addin/actions/sides/choose-side.ts";
import { settleSide, settleSideAnew } from "../../addin/actions/sides/settle-side.ts";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import { signInWith } from "../../addin/actions/sign-in/sign-in.ts";
import { signOut } from "../../addin/actions/sign-in/sign-out.ts";
import { lookAtToday } from "../../addin/actions/today/look-at-today.ts";
import { askSignIn } from "../../addin/state/ask-sign-in.ts";
import { shownSide } from "../../addin/state/chosen-side.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers } from "./stage.ts";

beforeEach(emptyLedgers);

const ledgerSheet = () => new MemoryWorkbook(afterSalesSheet(["900000000000001"]));
const emptySheet = () => new MemoryWorkbook(new MemorySheet("Sheet1", [[]]));

/** Opens the pane, and waits until it knows who is there and what is in front. */
async function opens(pane: Pane): Promise<void> {
  await Promise.all([openActiveSheet(pane), restoreSignIn(pane)]);
  settleSide(pane);
}

test("finance sees what waits first, and the ledger the next time when that was their choice", async () => {
  const pane = paneOf(ledgerSheet(), (await hire("finance", "周会计")).key);
  await opens(pane);
  expect(shownSide(pane)).toBe("today");

  chooseSide(pane, "sheet");
  pane.store.set({
    side: null,
    person: null,
    sheet: { value: null, working: null, trouble: null },
  });
  // It opens with what was shown last: there is no flash of the other side while the server is asked.
  expect(shownSide(pane)).toBe("sheet");
  await opens(pane);
  expect(shownSide(pane)).toBe("sheet");

  await lookAtToday(pane);
  const told = () => {
    const { worklists, openDay, batches, reports } = pane.store.get();
    return [worklists, openDay, batches, reports].map(({ value }) => value !== null);
  };
  expect(told()).toEqual([true, true, true, true]);
  signOut(pane);
  expect([shownSide(pane), pane.storage.get("side")]).toEqual(["sheet", null]);
  // Whoever comes next sees nothing of it.
  expect(told()).toEqual([false, false, false, false]);
});

test("a clerk sees their ledger first, and what waits where the sheet is empty", async () => {
  const { key } = await hire("clerk", "李敏");
  const atLedger = paneOf(ledgerSheet(), key);
  await opens(atLedger);
  expect(shownSide(atLedger)).toBe("sheet");
  chooseSide(atLedger, "today");
  atLedger.store.set({ side: null });
  await opens(atLedger);
  expect(shownSide(atLedger)).toBe("sheet");

  const atEmpty = paneOf(emptySheet(), key);
  await opens(atEmpty);
  expect(shownSide(atEmpty)).toBe("today");
});

test("signing in before an empty sheet leads to what waits; signing in to go on with the sheet does not", async () => {
  const { key } = await hire("supervisor", "陈主管");
  const atEmpty = paneOf(emptySheet(), null);
  await opens(atEmpty);
  expect(shownSide(atEmpty)).toBe("sheet");
  askSignIn(atEmpty, () => settleSideAnew(atEmpty));
  await signInWith(atEmpty, key);
  expect([atEmpty.store.get().person?.name, shownSide(atEmpty)]).toEqual(["陈主管", "today"]);

  const atLedger = paneOf(ledgerSheet(), null);
  await opens(atLedger);
  askSignIn(atLedger, () => undefined);
  await signInWith(atLedger, key);
  expect(shownSide(atLedger)).toBe("sheet");
});

test("whoever has done something in the sheet before the server answered stays there", async () => {
  const pane = paneOf(ledgerSheet(), (await hire("finance", "周会计")).key);
  await openActiveSheet(pane);
  await validateSheet(pane, "asked");
  await opens(pane);
  expect(shownSide(pane)).toBe("sheet");

  // The ribbon leads from what waits to the sheet.
  chooseSide(pane, "today");
  await validateSheet(pane, "asked");
  expect(shownSide(pane)).toBe("sheet");
});

test("a day that was begun without the server is there when it can be reached", async () => {
  let offline = true;
  const { key } = await hire("finance", "周会计");
  const pane = paneOf(emptySheet(), key, (send) =>
    offline ? Promise.reject(new TypeError("Failed to fetch")) : send(),
  );
  pane.storage.set("side", "today");
  await opens(pane);
  await lookAtToday(pane);
  expect([shownSide(pane), pane.store.get().openDay.trouble]).toMatchObject([
    "today",
    { failure: { kind: "offline" } },
  ]);
  offline = false;
  await lookAtToday(pane);
  expect(pane.store.get()).toMatchObject({
    side: "today",
    person: { name: "周会计" },
    openDay: { trouble: null, value: { series: [{ series: "money" }, { series: "exchange" }] } },
  });
});
