import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { listBatchEntries, openDay } from "../../../shared/api/batches.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { sealBatches } from "../../../worker/jobs/seal-batches.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const params = { ledger: "after-sales" };

afterEach(() => {
  vi.useRealTimers();
});

/** The wall clock in Shanghai. */
function at(moment: string): Date {
  const now = new Date(`${moment}+08:00`);
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return now;
}

let accounts = 0;
const account = () => `1380013${1000 + (accounts += 1)}`;

const paid = (amount: number, payee: string, payeeName: string): PushRow =>
  newRow(
    afterSalesCells({
      registeredOn: "2026-03-09",
      refund: null,
      refundPath: null,
      compensation: amount,
      liable: "仓库",
      reason: "少件",
      payee,
      payeeName,
    }),
  );

async function push(...rows: PushRow[]) {
  const pushed = pushOf(...rows);
  const { rows: outcomes } = await clerk.call(pushRows, { params, body: pushed });
  return { id: pushed.id, outcomes: outcomes.map(({ outcome }) => outcome), answers: outcomes };
}

const next = (row: PushRow, base: number, cells: PushRow["cells"]): PushRow => ({
  ...row,
  base,
  cells: { ...row.cells, ...cells },
});

/** What of the open day is free and what is left out, as codes and 分. */
async function open() {
  const { series } = await finance.call(openDay);
  const money = series.find((one) => one.series === "money");
  return {
    free: money?.totals.payout.amount,
    held: money?.leftOut.map(({ codes, figures }) => [codes.join(), figures.payout.amount]),
  };
}

test("an account that is paid under another name is asked about, and waits whatever is said to it", async () => {
  at("2026-03-10T10:00:00");
  const same = account();
  const first = paid(1000, same, "王一");
  const other = paid(2000, ` ${same.slice(0, 3)} ${same.slice(3)}`.trim(), "赵六");
  expect((await push(first)).outcomes).toEqual(["created"]);
  const { outcomes, answers } = await push(other);
  expect(outcomes).toEqual(["duplicate"]);
  const [asked] = answers[0]?.asked ?? [];
  expect(asked).toMatchObject({ code: "D114", column: "payeeName", record: first.id });
  const { code = "D114", about = "" } = asked ?? {};
  const answered = { ...other, acknowledged: [{ code, about, reason: "改了名" }] } as PushRow;
  expect((await push(answered)).outcomes).toEqual(["created"]);
  expect(await open()).toEqual({ free: 1000, held: [["other-name", 2000]] });

  // A later version that has nothing to do with it does not let it go; one that pays the known name does.
  expect((await push(next(answered, 1, { note: "已联系" }))).outcomes).toEqual(["updated"]);
  expect(await open()).toEqual({ free: 1000, held: [["other-name", 2000]] });
  const right = await push(next(answered, 2, { note: "已联系", payeeName: "王一" }));
  expect(right.outcomes).toEqual(["updated"]);
  expect(await open()).toEqual({ free: 3000, held: [] });
  const undone = await clerk.call(undoPush, { params: { ...params, push: right.id } });
  expect(undone.kept).toEqual([]);
  expect(await open()).toEqual({ free: 1000, held: [["other-name", 2000]] });
  // No name stands in the table by which it was found.
  const { results } = await env.DB.prepare(`SELECT tag FROM key WHERE rule = 'D105'`).all();
  expect(results).not.toEqual([]);
  expect(JSON.stringify(results)).not.toMatch(/王一|赵六/);
});

test("another payee than the one that was handed over waits, and the sealed batch stays", async () => {
  at("2026-03-11T10:00:00");
  const row = paid(700, account(), "钱七");
  await push(row);
  await sealBatches(env.DB, at("2026-03-11T16:00:10"));
  const sealed = await finance.call(listBatchEntries, { params: { number: "CW-20260311-01" } });
  at("2026-03-11T17:00:00");
  const before = await open();
  await push(next(row, 1, { payee: account(), compensation: 900 }));
  // All of it: what was handed over is taken back, and goes with what is new.
  expect(await open()).toEqual({
    free: (before.free ?? 0) - 700,
    held: [...(before.held ?? []), ["payee-changed", 900]],
  });
  const { results } = await env.DB.prepare(
    `SELECT sum(amount) AS amount, sum(count) AS count FROM posting JOIN record ON record.number = posting.record WHERE record.id = ?1`,
  )
    .bind(row.id)
    .all();
  expect(results).toEqual([{ amount: 900, count: 1 }]);
  // Withdrawn, there is nobody to be paid.
  const gone = await push(next(row, 2, { compensation: null, refund: 1, refundPath: "平台退款" }));
  expect(gone.outcomes).toEqual(["updated"]);
  expect(await open()).toEqual({ ...before, free: (before.free ?? 0) - 700 });
  expect(await finance.call(listBatchEntries, { params: { number: "CW-20260311-01" } })).toEqual(
    sealed,
  );
});

test("before it is handed over, a payee may be corrected; what was blank is filled in", async () => {
  at("2026-03-12T10:00:00");
  const row = paid(300, account(), "孙八");
  const blank = newRow({ ...paid(400, account(), "周九").cells, payee: null, payeeName: null });
  const before = await open();
  await push(row, blank);
  await push(next(row, 1, { payee: account() }));
  await sealBatches(env.DB, at("2026-03-12T16:00:10"));
  at("2026-03-12T17:00:00");
  await push(next(blank, 1, { payee: account(), payeeName: "周九" }));
  expect(await open()).toEqual({ free: 0, held: before.held });
});
