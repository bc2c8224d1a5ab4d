import { beforeEach, expect, test } from "vitest";
import { showRecordHistory } from "../../addin/actions/history/show-row-history.ts";
import { lookAtBatches } from "../../addin/actions/today/look-at-today.ts";
import { pullBatchReport, pullDayReport } from "../../addin/actions/today/open-report.ts";
import { sealByHand } from "../../addin/actions/today/seal-batch.ts";
import { showBatch } from "../../addin/actions/today/show-batch.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { todayWords } from "../../shared/messages/today-page.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

const money = (pane: Pane) => {
  const open = pane.store.get().openDay.value?.series.find(({ series }) => series === "money");
  if (open === undefined) throw new Error("No open batch of money");
  return open;
};

test("finance sees what is open, seals it by hand, and goes from a line to its history", async () => {
  const words = todayWords.zh;
  const clerk = await signedIn("李敏");
  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000001", "900000000000002"])), clerk);
  // From any workbook, also an empty one.
  const pane = paneOf(new MemoryWorkbook(), (await hire("finance", "周会计")).key);
  await lookAtBatches(pane);
  expect(money(pane)).toMatchObject({
    entries: 2,
    totals: { platform: { count: 2, amount: 3000 }, payout: { count: 0 } },
    sealed: null,
  });

  expect(await sealByHand(pane, money(pane))).toMatchObject({ ok: true });
  const [first] = pane.store.get().batches.value ?? [];
  expect(first).toMatchObject({ part: 1, by: "周会计", entries: 2 });
  const number = first?.number ?? "";
  expect(pane.store.get().notice?.text).toBe(
    words.sealedNow(number, { entered: 2, corrections: 0 }),
  );
  expect(money(pane)).toMatchObject({ entries: 0, sealed: number });
  // Nothing has come since: the same batch, and no second one.
  await sealByHand(pane, money(pane));
  expect(pane.store.get().notice?.text).toBe(words.nothingSince(number));

  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000003"])), clerk);
  await lookAtBatches(pane);
  await sealByHand(pane, money(pane));
  expect(pane.store.get().batches.value?.map(({ part, entries }) => [part, entries])).toEqual([
    [2, 1],
    [1, 2],
  ]);

  await showBatch(pane, number);
  const { batchShown } = pane.store.get();
  expect(batchShown?.lines.map(({ reference, amount }) => [reference, amount])).toEqual([
    ["900000000000001", 1000],
    ["900000000000002", 2000],
  ]);
  const line = batchShown?.lines[1];
  if (line === undefined) throw new Error("No second line");
  const { ledger, record, reference } = line;
  await showRecordHistory(pane, { ledger, record, reference });
  expect(pane.store.get()).toMatchObject({
    screen: "history",
    historyOf: { from: "batch", row: null, reference: "900000000000002" },
    history: { value: { entries: [{ by: "李敏" }] } },
  });
});

test("a batch leads to its report, and a row's history to the batch of its amounts and back", async () => {
  const clerk = await signedIn("李敏");
  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000001"])), clerk);
  const workbook = new MemoryWorkbook();
  const pane = paneOf(workbook, (await hire("finance", "周会计")).key);
  await lookAtBatches(pane);
  const { day } = money(pane);
  // What is open has its lines, too.
  pullDayReport(pane, day);
  const named = () => workbook.sheets.map(({ ref }) => ref.name).join();
  await expect.poll(named).toContain(`-${day.slice(5).replace("-", "")}`);
  await expect.poll(() => pane.store.get().finance.working).toBe(null);
  pane.store.set({ screen: "work" });
  await sealByHand(pane, money(pane));
  const number = pane.store.get().batches.value?.[0]?.number ?? "";

  await showBatch(pane, number);
  expect(pane.store.get().batchShown?.from).toBe("work");
  pullBatchReport(pane, { number, day });
  expect(pane.store.get()).toMatchObject({ screen: "report", cameFrom: "batch" });
  await expect.poll(named).toContain(number);

  const [line] = pane.store.get().batchShown?.lines ?? [];
  if (line === undefined) throw new Error("The batch has no line");
  pane.store.set({ screen: "work" });
  await showRecordHistory(pane, line);
  await showBatch(pane, number);
  expect(pane.store.get()).toMatchObject({ screen: "batch", batchShown: { from: "history" } });
  // From there to another row's history: the way back ends, and goes in no circle.
  await showRecordHistory(pane, line);
  expect(pane.store.get()).toMatchObject({
    historyOf: { from: "batch" },
    batchShown: { from: "work" },
  });
  await showBatch(pane, number);
  expect(pane.store.get().batchShown?.from).toBe("work");
});

test("who may not seal is told so, and the day stays open", async () => {
  await pushed(new MemoryWorkbook(afterSalesSheet(["900000000000001"])), await signedIn("李敏"));
  const pane = paneOf(new MemoryWorkbook(), (await hire("supervisor", "陈主管")).key);
  await lookAtBatches(pane);
  expect(await sealByHand(pane, money(pane))).toMatchObject({
    ok: false,
    trouble: { failure: { problem: { code: "forbidden" } } },
  });
  expect(money(pane).entries).toBe(1);
});
