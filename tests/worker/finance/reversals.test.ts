import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { listBatchEntries, listBatches } from "../../../shared/api/batches.ts";
import { listAudit } from "../../../shared/api/audit.ts";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { listSealedAmounts, reverseAmount } from "../../../shared/api/reversals.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { financeDay } from "../../../shared/reports/finance-day/definition.ts";
import { fen } from "../../../shared/money/fen.ts";
import { goOnRebuilding, startRebuild } from "../../../worker/jobs/rebuild.ts";
import { journalFaultsOf } from "../support/journal-faults.ts";
import { sealAll, sealAndClose } from "../support/closing.ts";
import { answer, at, linesOf, next, paidRow, params, push } from "../support/payments.ts";
import { pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire, type Staff } from "../support/staff.ts";
import { recordTables } from "../support/tables.ts";

const clerk = await hire("clerk", "李敏");
const [finance, other] = [await hire("finance", "周会计"), await hire("finance", "吴出纳")];
const supervisor = await hire("supervisor", "赵主管");
const admin = await hire("admin", "管理员");
const MONTH = "2026-03";

afterEach(() => {
  vi.useRealTimers();
});

/** The sealed amounts of a row, the first one first. */
const amountsOf = async (row: PushRow, month: "2026-03" | "2026-04" = MONTH) =>
  (
    await finance.call(listSealedAmounts, {
      query: { month, find: String(row.cells["orderNo"]) },
    })
  ).amounts;

const reverse = (who: Staff, entry: number, amount: number, reason = "多算了") =>
  who.call(reverseAmount, {
    body: { id: crypto.randomUUID(), entry, amount: fen(amount), reason },
  });

const refused = async (who: Staff, entry: number, amount: number) =>
  (
    await who.refused(reverseAmount, {
      body: { id: crypto.randomUUID(), entry, amount: fen(amount), reason: "多算了" },
    })
  ).code;

const figures = () =>
  Promise.all(
    (["business", "finance"] as const).map(async (basis) =>
      finance.call(summary, { query: { period: MONTH, basis } }).then(({ lines }) => lines),
    ),
  );

/** Rows of a month that is closed. */
async function closedRows(...amounts: number[]): Promise<PushRow[]> {
  await env.DB.prepare(`DELETE FROM closed_month`).run();
  at("2026-03-30T10:00:00");
  const rows = amounts.map((amount) => paidRow(amount, { registeredOn: "2026-03-30" }));
  await push(clerk, ...rows);
  at("2026-04-02T10:00:00");
  await sealAndClose(finance, MONTH);
  return rows;
}

test("an amount of a closed month is reversed in part and again, names its original, and moves nothing of the month", async () => {
  const [row = paidRow(1)] = await closedRows(10_000);
  const before = await figures();
  const [original] = await amountsOf(row);
  const entry = original?.entry ?? 0;
  expect(original).toMatchObject({ amount: 10_000, reversed: 0, left: 10_000, place: 1 });
  const made = await reverse(supervisor, entry, 4000, "邮费多算了 40 元");
  expect(made).toMatchObject({
    financeDay: "2026-04-02",
    original: { entry, batch: original?.batch, reversed: 4000, left: 6000 },
  });
  await reverse(finance, entry, 1000);
  expect(await figures()).toEqual(before);
  await sealAll(finance);
  expect(await figures()).toEqual(before);
  const { batches } = await finance.call(listBatches, { query: { limit: 1 } });
  const { entries } = await finance.call(listBatchEntries, {
    params: { number: batches[0]?.number ?? "" },
  });
  expect(entries).toMatchObject(
    [-4000, -1000].map((amount) => ({ amount, count: 0, day: "2026-04-02", reverses: entry })),
  );
  const page = await finance.call(getReport, {
    params: { report: "finance-day" },
    query: { period: "2026-04-02", basis: "finance" },
  });
  const columns = Object.keys(financeDay.columns);
  const of = (cells: readonly unknown[], column: string) => cells[columns.indexOf(column)];
  const said = page.lines.map(({ cells }) => [of(cells, "by"), of(cells, "marks")]);
  expect(said.filter(([, marks]) => String(marks).includes("reversal"))).toEqual(
    ["赵主管", "周会计"].map((by) => [by, `after reversal:${original?.batch ?? ""}:1:2026-03`]),
  );
  // It is paid less, and the payments say of what.
  const { lines } = await linesOf(finance, "payments", { find: String(row.cells["orderNo"]) });
  const kinds = `赔偿 50.00（冲销 ${original?.batch ?? ""} 第 1 笔（2026-03））`;
  expect(lines).toMatchObject([{ cells: { amount: 5000, kinds } }]);
  // Nobody reads why in the database; who may read the log does.
  const audited = await admin.call(listAudit, { query: { action: "reverse-amount" } });
  expect(audited.entries.map(({ detail }) => detail?.includes("邮费多算了"))).toContain(true);
  const clear = await env.DB.prepare(
    `SELECT count(*) AS n FROM reversal WHERE reason LIKE '%邮费%'
     UNION ALL SELECT count(*) FROM audit_event WHERE detail LIKE '%邮费多算%'`,
  ).all();
  expect(clear.results).toEqual([{ n: 0 }, { n: 0 }]);
});

test("a row that is corrected as well is corrected once, and what was reversed is brought back by nothing", async () => {
  const [row = paidRow(1)] = await closedRows(10_000);
  const [original] = await amountsOf(row);
  await reverse(finance, original?.entry ?? 0, 4000);
  const sums = async () =>
    env.DB.prepare(
      `SELECT sum(amount) AS amount, sum(count) AS count FROM posting
       JOIN record ON record.number = posting.record WHERE record.id = ?1`,
    )
      .bind(row.id)
      .first();
  const said = async (base: number, compensation: number) =>
    push(clerk, next(row, base, { compensation }));
  // Of a closed month, the row may say by now what it means.
  expect(await said(1, 6000)).toEqual(["updated"]);
  expect(await sums()).toEqual({ amount: 6000, count: 1 });
  // Nothing else of it.
  expect(await said(2, 5000)).toEqual(["closed"]);
  expect(await said(2, 12_000)).toEqual(["closed"]);
  expect(await said(2, 9000)).toEqual(["updated"]);
  await env.DB.prepare(`DELETE FROM closed_month`).run();
  expect(await said(3, 5000)).toEqual(["updated"]);
  expect(await sums()).toEqual({ amount: 5000, count: 1 });
  expect(await said(4, 10_000)).toEqual(["updated"]);
  expect(await sums()).toEqual({ amount: 6000, count: 1 });
  const withdrawal = {
    id: crypto.randomUUID(),
    reason: "登记错了",
    records: [{ id: row.id, base: 5 }],
  };
  await clerk.call(withdrawRecords, { params, body: withdrawal });
  expect(await sums()).toEqual({ amount: 0, count: 0 });
  await clerk.call(pushRows, { params, body: pushOf({ ...row, base: 6, revives: true }) });
  expect(await sums()).toEqual({ amount: 6000, count: 1 });
});

test("never more than is left, never what is a reversal, and never one's own", async () => {
  const [row = paidRow(1)] = await closedRows(3000);
  const [original] = await amountsOf(row);
  const entry = original?.entry ?? 0;
  expect(await refused(finance, entry, 3001)).toBe("reversal-beyond");
  expect(await refused(clerk, entry, 100)).toBe("forbidden");
  expect(await refused(await hire("supervisor", "李敏"), entry, 100)).toBe("own-row");
  expect(await refused(await hire("finance", "小店会计", ["别的店"]), entry, 100)).toBe(
    "not-found",
  );
  const made = await reverse(finance, entry, 3000);
  expect(await refused(finance, entry, 1)).toBe("nothing-to-reverse");
  // It has to be handed over before anything is said of it.
  expect(await refused(finance, made.entry, 100)).toBe("not-found");
  await sealAll(finance);
  expect(await refused(finance, made.entry, 100)).toBe("reversal-of-reversal");
  const kept = await env.DB.prepare(`SELECT sum(count) AS count FROM posting WHERE record =
    (SELECT number FROM record WHERE id = ?1)`)
    .bind(row.id)
    .first();
  expect(kept).toEqual({ count: 0 });
});

test("sent again it is done once, and two at once take no more than there is", async () => {
  const [row = paidRow(1)] = await closedRows(5000);
  const [original] = await amountsOf(row);
  const entry = original?.entry ?? 0;
  const body = { id: crypto.randomUUID(), entry, amount: fen(1000), reason: "多算了" };
  const [one, again] = await Promise.all([1, 2].map(() => finance.call(reverseAmount, { body })));
  expect(again?.entry).toBe(one?.entry);
  const another = { body: { ...body, amount: fen(2000) } };
  expect((await finance.refused(reverseAmount, another)).code).toBe("idempotency-key-reused");
  const all = await Promise.allSettled([finance, other].map((who) => reverse(who, entry, 3000)));
  expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await amountsOf(row)).toMatchObject([{ reversed: 4000, left: 1000 }]);
});

test("what was sent back, or moved by an edit, is reversed where it stands", async () => {
  await env.DB.prepare(`DELETE FROM closed_month`).run();
  at("2026-04-06T10:00:00");
  const [back, edited, paid] = [1200, 2300, 3400].map((amount) =>
    paidRow(amount, { registeredOn: "2026-04-06" }),
  );
  if (back === undefined || edited === undefined || paid === undefined) throw new Error("no rows");
  await push(clerk, back, edited, paid);
  await sealAll(finance);
  const find = async (row: PushRow) =>
    (await linesOf(finance, "payments", { find: String(row.cells["orderNo"]) })).lines[0] ?? {
      id: "",
      stamp: "",
    };
  await answer(
    finance,
    "payments",
    [await find(back), { outcome: "退回客服", fault: "资料不全" }],
    [await find(paid), { outcome: "已付", flowNumber: "2026040600001", paidOn: "2026-04-06" }],
  );
  await push(clerk, next(edited, 1, { reason: "破损" }));
  await sealAll(finance);
  const of = async (row: PushRow) =>
    (await amountsOf(row, "2026-04")).map(({ amount, left }) => [amount, left]);
  expect(await of(back)).toEqual([
    [1200, 0],
    [-1200, 0],
  ]);
  expect(await of(edited)).toEqual([
    [2300, 0],
    [-2300, 0],
    [2300, 2300],
  ]);
  const [original] = await amountsOf(paid, "2026-04");
  await reverse(finance, original?.entry ?? 0, 400);
  await sealAll(finance);
  // Of what was paid, the rest is got back.
  expect(await find(paid)).toMatchObject({ cells: { amount: -400 } });
});

test("and the audit finds that the journal says what all of these rows mean, also once all was rebuilt", async () => {
  expect(await journalFaultsOf()).toEqual([]);
  const kept = async () => (await recordTables("after-sales"))["stillSaid"] ?? [];
  const stillSaid = await kept();
  expect(stillSaid.length).toBeGreaterThan(2);
  await env.DB.prepare(`DELETE FROM still_said`).run();
  expect((await journalFaultsOf()).length).toBe(stillSaid.length);
  await startRebuild(env.DB, sealers.secrets, {
    by: admin.person.id,
    at: new Date().toISOString(),
    anew: true,
  });
  await goOnRebuilding(env.DB, sealers);
  expect(await kept()).toEqual(stillSaid);
  expect(await journalFaultsOf()).toEqual([]);
});
