import { afterEach, expect, test, vi } from "vitest";
import { showRecordHistory } from "../../addin/actions/history/show-row-history.ts";
import { findSealedAmounts, reverseSealed } from "../../addin/actions/reversals/reversals.ts";
import { lookAtBatches } from "../../addin/actions/today/look-at-today.ts";
import { sealByHand } from "../../addin/actions/today/seal-batch.ts";
import { renewBatch, showBatch } from "../../addin/actions/today/show-batch.ts";
import { withdrawRecords } from "../../shared/api/push.ts";
import { getReport } from "../../shared/api/reports.ts";
import { recordAmountText } from "../../shared/messages/record-amount.ts";
import { todayWords } from "../../shared/messages/today-page.ts";
import { fen } from "../../shared/money/fen.ts";
import { financeDay } from "../../shared/reports/finance-day/definition.ts";
import { headRows } from "../../shared/reports/sheet/head-rows.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { sealAll, sealAndClose } from "../worker/support/closing.ts";
import { at, next, paidRow, push } from "../worker/support/payments.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

const [clerk, finance, supervisor] = [
  await hire("clerk", "李敏"),
  await hire("finance", "周会计"),
  await hire("supervisor", "赵主管"),
];
const paneFor = ({ key }: { readonly key: string }) =>
  paneOf(new MemoryWorkbook(afterSalesSheet([])), key);

afterEach(() => {
  vi.useRealTimers();
});

test("an amount of a closed month is found by its number, reversed in part, and says so at both ends in its history", async () => {
  at("2026-03-30T10:00:00");
  const row = paidRow(10_000, { registeredOn: "2026-03-30" });
  const number = String(row.cells["orderNo"]);
  await push(clerk, row);
  at("2026-04-02T10:00:00");
  await sealAndClose(finance, "2026-03");
  const pane = paneFor(supervisor);
  const told = await findSealedAmounts(pane, "2026-03", number);
  const [amount] = told.ok ? told.value.amounts : [];
  const entry = amount?.entry ?? 0;
  const asked = { id: crypto.randomUUID(), entry, amount: fen(4000), reason: "邮费多算了 40 元" };
  await reverseSealed(pane, asked);
  // The response was lost, say: pressed again it is the same reversal.
  expect(await reverseSealed(pane, asked)).toMatchObject({
    ok: true,
    value: { financeDay: "2026-04-02", original: { left: 6000 } },
  });
  expect(pane.store.get().notice?.text).toBe(
    `已冲销 ${amount?.batch ?? ""} 第 1 笔 40.00，进 2026-04-02 的批次`,
  );
  const more = { ...asked, id: crypto.randomUUID(), amount: fen(7000) };
  expect(await reverseSealed(pane, more)).toMatchObject({
    ok: false,
    trouble: { failure: { problem: { code: "reversal-beyond" } } },
  });
  await sealAll(finance);
  await showRecordHistory(pane, { ledger: "after-sales", record: row.id, reference: number });
  const entries = pane.store.get().history.value?.entries ?? [];
  const amounts = entries.flatMap((each) => (each.kind === "version" ? each.amounts : []));
  expect(amounts.map((each) => recordAmountText(each, "zh"))).toEqual([
    `赔偿 100.00（打款） · 批次 ${amount?.batch ?? ""} · 已冲销 40.00`,
    `赔偿 -40.00（打款） · 批次 CW-20260402-02 · 冲销 ${amount?.batch ?? ""} 第 1 笔（2026-03） · 赵主管：邮费多算了 40 元`,
  ]);
});

test("the lines of a batch stay while one of them, whose amount was reversed, is brought anew", async () => {
  at("2026-05-04T10:00:00");
  const row = paidRow(8000, { registeredOn: "2026-05-04" });
  await push(clerk, row);
  await sealAll(finance);
  const pane = paneFor(supervisor);
  const told = await findSealedAmounts(pane, "2026-05", String(row.cells["orderNo"]));
  const [amount] = told.ok ? told.value.amounts : [];
  await showBatch(pane, amount?.batch ?? "");
  const lines = () => pane.store.get().batchShown?.lines ?? [];
  const seen = new Set([lines().length]);
  const unsubscribe = pane.store.subscribe(() => seen.add(lines().length));
  const entry = amount?.entry ?? 0;
  await reverseSealed(pane, { id: crypto.randomUUID(), entry, amount: fen(3000), reason: "多了" });
  await renewBatch(pane);
  unsubscribe();
  expect(seen.size).toBe(1);
  expect(lines().find((line) => line.entry === entry)?.reversed).toBe(3000);
});

test("a part reversal, a row that was changed and one that was withdrawn are corrections in the open batch, once sealed, and in the report", async () => {
  const words = todayWords.zh;
  at("2026-06-02T10:00:00");
  const paid = (amount: number) => paidRow(amount, { registeredOn: "2026-06-02" });
  const [reversed, changed, gone] = [paid(300), paid(400), paid(500)] as const;
  await push(clerk, reversed, changed, gone);
  await sealAll(finance);
  const pane = paneFor(finance);
  const told = await findSealedAmounts(pane, "2026-06", String(reversed.cells["orderNo"]));
  const entry = (told.ok ? told.value.amounts[0]?.entry : undefined) ?? 0;
  await reverseSealed(pane, { id: crypto.randomUUID(), entry, amount: fen(100), reason: "多了" });
  await lookAtBatches(pane);
  const open = () => {
    const found = pane.store.get().openDay.value?.series.find(({ series }) => series === "money");
    if (found === undefined) throw new Error("No open batch of money");
    return found;
  };
  // Alone it is no amount more, and not nothing.
  expect(open()).toMatchObject({ entries: 1, totals: { payout: { count: 0, amount: -100 } } });
  const said = () => words.entries(open().counts.payout);
  expect(said()).toBe("更正 1 笔");

  await push(clerk, next(changed, 1, { compensation: 350 }), paid(2000));
  await clerk.call(withdrawRecords, {
    params: { ledger: "after-sales" },
    body: { id: crypto.randomUUID(), reason: "登记错了", records: [{ id: gone.id, base: 1 }] },
  });
  await lookAtBatches(pane);
  const counts = { payout: { entered: 1, corrections: 3 } };
  expect(open()).toMatchObject({ entries: 4, counts, totals: { payout: { amount: 1350 } } });
  expect(said()).toBe("1 笔，更正 3 笔");
  expect(await sealByHand(pane, open())).toMatchObject({
    ok: true,
    value: { entries: 4, counts, late: 0 },
  });
  const { number } = pane.store.get().batches.value?.[0] ?? { number: "" };
  expect(pane.store.get().notice?.text).toBe(words.sealedNow(number, counts.payout));

  const report = await finance.call(getReport, {
    params: { report: "finance-day" },
    query: { period: "2026-06-02", batch: number },
  });
  expect(report.figures?.find(({ block, of }) => block === "total" && of[0] === "payout")).toEqual({
    block: "total",
    of: ["payout"],
    lines: 4,
    values: [1, 1350, 3],
  });
  const heads = headRows(financeDay, report, defaultSettings, "zh");
  expect(heads.map(({ cells }) => cells[0]?.value)).toContain(
    "应有 4 条：打款 笔数 1 金额 13.50 更正笔数 3；平台核对 笔数 0 金额 0.00；进账 笔数 0 金额 0.00",
  );
  const marks = report.lines.map(({ cells }) => cells[financeDay.keys.indexOf("marks")]);
  expect(marks.map((each) => String(each).replace(/:.*/, "")).toSorted()).toEqual([
    "after",
    "after correction",
    "after correction",
    "after reversal",
  ]);
});
