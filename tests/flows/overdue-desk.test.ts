import { beforeEach, expect, test } from "vitest";
import { answerAll } from "../../addin/actions/worklists/answer-all.ts";
import { openWorklist } from "../../addin/actions/worklists/show-worklist.ts";
import { pullOverdue } from "../../addin/engine/pull/pull-overdue.ts";
import { pullList } from "../../addin/engine/worklists/pull-list.ts";
import { worklistWords } from "../../shared/messages/worklist-words.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { clientWith, emptyLedgers, environment, ledgerIn, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

const words = worklistWords.zh;
const ORDERS = ["900000000000001", "900000000000002"];

test("a supervisor answers a whole filter from an empty workbook, but no list that has changed; the clerk's sheet says so", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const clerk = await signedIn("李敏");
  await pushed(workbook, clerk);
  await pullOverdue(workbook, clerk, await ledgerIn(workbook), environment);
  const column = sheet.column("逾期");
  expect(sheet.at(2, column)).toMatch(/^逾期 \d+ 天 · 待处理$/);

  const chief = await hire("supervisor", "陈主管");
  const pane = paneOf(new MemoryWorkbook(new MemorySheet("空", [[""]])), chief.key);
  openWorklist(pane, "overdue", { ledger: "after-sales" });
  await expect.poll(() => pane.store.get().work.value?.total).toBe(2);
  const seen = pane.store.get().work.value;
  if (seen === null) throw new Error("nothing is shown");
  expect(seen.groups["ledger"]?.map(({ value, count }) => [value, count])).toEqual([
    ["after-sales", 2],
  ]);
  // One more became late since.
  const other = new MemoryWorkbook(afterSalesSheet(["900000000000077"]));
  await pushed(other, clerk);
  const cells = { act: "豁免", until: null, to: null, reason: "平台系统故障" };
  await answerAll(pane, seen, cells);
  await expect.poll(() => pane.store.get().work.value?.total).toBe(3);
  const now = pane.store.get().work.value;
  if (now === null) throw new Error("nothing is shown");
  expect(now.lines.every(({ answered }) => answered === null)).toBe(true);
  // What is said of it stays while the list is looked at anew.
  const said = () => pane.store.get().notice?.text;
  expect(said()).toBe(words.moved(2, 3));
  await answerAll(pane, now, cells);
  await expect.poll(() => pane.store.get().work.value?.total).toBe(0);
  const none = { unchanged: 0, stale: 0, invalid: 0, forbidden: 0 };
  expect(said()).toBe(words.counts({ ...none, taken: 3 }));

  await pullOverdue(workbook, clerk, await ledgerIn(workbook), environment);
  expect(sheet.at(2, column)).toBe("✓ 已豁免 · 待处理");

  // The same as a sheet, of what was waived.
  const desk = new MemoryWorkbook(new MemorySheet("空", [[""]]));
  const query = { worklist: "overdue", state: "open", day: null, shop: null, find: null } as const;
  const pulled = await pullList(
    desk,
    clientWith(chief.key),
    chief.person,
    { ...query, filters: { severity: "waived" } },
    environment,
  );
  expect(pulled).toMatchObject({ ok: true, value: { total: 3 } });
  expect(pulled.ok && pulled.value.sheet.name).toContain("已豁免");
});
