import { expect, test } from "vitest";
import {
  askToCloseMonth,
  callOff,
  closeMonthNow,
  loadChecklist,
  loadMonths,
  reopen,
} from "../../addin/actions/months/months.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { monthPageWords } from "../../shared/messages/month-page.ts";
import { setDepartment } from "../worker/support/department.ts";
import { hire } from "../worker/support/staff.ts";
import { defaultSwitches } from "../../shared/settings/switches.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

const [zhou, wu, admin] = [
  await hire("finance", "周会计"),
  await hire("finance", "吴出纳"),
  await hire("admin", "管理员"),
];
const paneFor = ({ key }: { readonly key: string }) =>
  paneOf(new MemoryWorkbook(afterSalesSheet([])), key);

test("a month is asked for, confirmed by somebody else, and opened again for a reason, from the pane", async () => {
  await setDepartment(admin, { switches: { ...defaultSwitches, secondCloser: true } });
  const [asks, confirms, opens] = [paneFor(zhou), paneFor(wu), paneFor(admin)];
  const month = "2026-02";
  const { done } = monthPageWords.zh;
  const said = (pane: Pane) => pane.store.get().notice?.text;
  const standing = async () => {
    const told = await loadMonths(asks, 2026);
    return told.ok ? told.value.months.find((each) => each.month === month) : undefined;
  };
  const checklist = await loadChecklist(asks, month);
  expect(checklist.ok && checklist.value.points.every(({ count }) => count === 0)).toBe(true);
  const seen = checklist.ok ? checklist.value.seen : "";
  expect(await askToCloseMonth(asks, month, { reason: null, seen })).toMatchObject({ ok: true });
  expect(await closeMonthNow(asks, month, { reason: null, seen })).toMatchObject({
    ok: false,
    trouble: { failure: { problem: { code: "own-closing" } } },
  });
  // Of what was refused, nothing is said but why.
  expect(said(asks)).toBe(done.asked(month));
  expect(await callOff(asks, month)).toMatchObject({ ok: true, value: { state: "open" } });
  expect(said(asks)).toBe(done.calledOff(month));
  await askToCloseMonth(asks, month, { reason: "一笔理赔等下月", seen });
  // What was seen in another state of the month closes nothing.
  expect(await closeMonthNow(confirms, month, { reason: null, seen: "earlier" })).toMatchObject({
    ok: false,
    trouble: { failure: { problem: { code: "checklist-changed" } } },
  });
  expect(said(confirms)).toBeUndefined();
  expect(await closeMonthNow(confirms, month, { reason: null, seen })).toMatchObject({ ok: true });
  expect(said(confirms)).toBe(done.closed(month));
  expect(await standing()).toMatchObject({
    state: "closed",
    closed: { by: "吴出纳", reason: "一笔理赔等下月" },
  });
  expect(await reopen(opens, month, "漏了一笔退款")).toMatchObject({ ok: true });
  expect(said(opens)).toBe(done.reopened(month));
  expect(await standing()).toMatchObject({
    state: "open",
    reopened: { by: "管理员", reason: "漏了一笔退款" },
  });
});
