import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { listBatchEntries } from "../../../shared/api/batches.ts";
import { pushRows, withdrawRecords } from "../../../shared/api/push.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { newRow, pushOf } from "../support/rows.ts";
import {
  account,
  answer,
  at,
  journalOf,
  linesOf,
  next,
  outcomesOf,
  paidRow,
  params,
  push,
  sealAt,
} from "../support/payments.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const supervisor = await hire("supervisor", "赵主管");
const finance = await hire("finance", "周会计");
const cashier = await hire("finance", "吴出纳");

afterEach(() => {
  vi.useRealTimers();
});

const find = async (id: string): Promise<WorkLine | undefined> =>
  (await linesOf(finance, "payments", { limit: 500 })).lines.find(
    ({ record }) => record?.id === id,
  );

async function lineOf(row: { readonly id: string }): Promise<WorkLine> {
  const line = await find(row.id);
  if (line === undefined) throw new Error("It is not to be paid");
  return line;
}

const pay = (flowNumber: string) => ({ outcome: "已付", flowNumber, paidOn: "2026-03-10" });

test("what was sealed is listed by payee with their sum, masked, and paid once", async () => {
  at("2026-03-10T10:00:00");
  const same = account();
  const rows = [
    paidRow(10_00, { payee: same }),
    paidRow(20_00, { payee: account() }),
    paidRow(5_00, { payee: ` ${same}`.trim(), shop: "专卖店" }),
  ] as const;
  await push(clerk, ...rows);
  expect(await linesOf(finance, "payments")).toMatchObject({ total: 0 });
  await sealAt("2026-03-10T16:00:10");
  const listed = await linesOf(finance, "payments");
  expect(listed).toMatchObject({
    total: 3,
    blocked: 0,
    sums: [{ direction: "payout", blocked: false, count: 3, amount: 35_00 }],
  });
  const shown = listed.lines.map(({ record, cells }) => [
    rows.findIndex(({ id }) => id === record?.id),
    cells["payeeNo"],
    cells["payeeLines"],
    cells["payeeTotal"],
  ]);
  expect(shown).toEqual([
    [0, 1, 2, 15_00],
    [2, 1, 2, 15_00],
    [1, 2, 1, 20_00],
  ]);
  const [first, third, second] = listed.lines;
  if (first === undefined || second === undefined || third === undefined) throw new Error("Lost");
  expect(first.cells).toMatchObject({
    batches: "CW-20260310-01",
    kinds: "赔偿 10.00",
    payee: expect.stringContaining("***") as string,
    payeeName: "王*",
    registrant: "李敏",
  });
  const one = await linesOf(finance, "payments", { limit: 1 });
  const rest = await linesOf(finance, "payments", { after: one.cursor ?? "" });
  expect([...one.lines, ...rest.lines]).toEqual(listed.lines);

  // For a reason that goes on record, and to finance alone.
  const whole = await linesOf(finance, "payments", { reason: "今天打款" });
  expect(whole.lines[0]?.cells).toMatchObject({ payee: same, payeeName: "王一" });
  const { results } = await env.DB.prepare(`SELECT count FROM shown_value WHERE person = ?1`)
    .bind(finance.person.id)
    .all();
  expect(results).toEqual([{ count: 3 }]);

  const before = await finance.call(listBatchEntries, { params: { number: "CW-20260310-01" } });
  expect(
    await answer(
      finance,
      "payments",
      [first, { ...pay("F1"), paidAmount: 10_01 }],
      [second, { outcome: "已付", flowNumber: "F2" }],
    ),
  ).toMatchObject([
    { outcome: "invalid", problems: [{ code: "R072", params: { amount: "10.01", is: "10.00" } }] },
    { outcome: "invalid", problems: [{ column: "paidOn" }] },
  ]);
  // A line is answered once: a slip in the year could never be put right.
  expect(
    await answer(finance, "payments", [first, { ...pay("F1"), paidOn: "2027-03-10" }]),
  ).toMatchObject([
    {
      outcome: "invalid",
      problems: [{ code: "R074", column: "paidOn", params: { day: "2027-03-10" } }],
    },
  ]);
  // One transfer for both lines of the payee; a line that is paid makes no other one stale.
  const paid = { ...pay("F1"), paidAmount: 10_00 };
  expect(await answer(finance, "payments", [first, paid])).toMatchObject([
    { outcome: "taken", open: false, now: { answered: { by: "周会计" } } },
  ]);
  expect(await answer(finance, "payments", [second, pay("F1")])).toMatchObject([
    {
      outcome: "invalid",
      problems: [{ code: "R073", params: { reference: rows[0].cells["orderNo"] } }],
    },
  ]);
  expect(
    await answer(finance, "payments", [first, paid], [third, pay("F1")], [second, pay("F3")]),
  ).toMatchObject([{ outcome: "unchanged" }, { outcome: "taken" }, { outcome: "taken" }]);
  // The row's own history leads to its batch and its payment.
  const history = { params: { ...params, record: rows[0].id } };
  const [version] = (await clerk.call(recordHistory, history)).versions;
  expect(version?.amounts).toMatchObject([
    { batch: "CW-20260310-01", settled: { outcome: "paid", day: "2026-03-10", flow: "F1" } },
  ]);
  expect(await answer(cashier, "payments", [first, pay("F9")])).toMatchObject([
    { outcome: "stale" },
  ]);
  expect(await linesOf(finance, "payments")).toMatchObject({ total: 0 });
  expect(await linesOf(finance, "payments", { state: "answered" })).toMatchObject({ total: 3 });
  expect(await finance.call(listBatchEntries, { params: { number: "CW-20260310-01" } })).toEqual(
    before,
  );
  for (const sql of [
    `UPDATE settlement SET amount = 1`,
    `DELETE FROM settlement`,
    `DELETE FROM settlement_entry`,
    `UPDATE settlement_entry SET settlement = 1`,
  ])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/);
});

test("two of one number in one request, and two who pay at once: one payment to one person", async () => {
  at("2026-03-11T10:00:00");
  const [one, other] = [paidRow(1_00), paidRow(2_00)];
  await push(clerk, one, other);
  await sealAt("2026-03-11T16:00:10");
  const [first, second] = [await lineOf(one), await lineOf(other)];
  const both = await answer(finance, "payments", [first, pay("G1")], [second, pay("G1")]);
  expect(both.map(({ outcome }) => outcome)).toEqual(["invalid", "invalid"]);
  const at2 = await Promise.all([
    answer(finance, "payments", [first, pay("G2")]),
    answer(cashier, "payments", [second, pay("G2")]),
  ]);
  expect(outcomesOf(at2)).toEqual(["invalid", "taken"]);
  const left = (await find(one.id)) ?? (await lineOf(other));
  const twice = await Promise.all([
    answer(finance, "payments", [left, pay("G3")]),
    answer(cashier, "payments", [left, pay("G4")]),
  ]);
  expect(outcomesOf(twice)).toEqual(["stale", "taken"]);
});

test("what is sent back is corrected as a new version, and goes into a later batch", async () => {
  at("2026-03-12T10:00:00");
  const [wrong, bounced] = [paidRow(30_00), paidRow(40_00)];
  await push(clerk, wrong, bounced);
  await sealAt("2026-03-12T16:00:10");
  const [line, other] = [await lineOf(wrong), await lineOf(bounced)];
  const back = { outcome: "退回客服", fault: "数据错误", remark: "户名不符" };
  expect(
    await answer(finance, "payments", [line, back], [other, { outcome: "退票" }]),
  ).toMatchObject([{ outcome: "taken" }, { outcome: "taken" }]);
  expect(await find(wrong.id)).toBeUndefined();
  expect(await journalOf(wrong)).toEqual({
    "CW-20260312-01": 30_00,
    open: -30_00,
    '["returned"]': 30_00,
  });
  // An answer to what was sent back meanwhile.
  expect(await answer(cashier, "payments", [line, pay("H1")])).toMatchObject([
    { outcome: "stale" },
  ]);

  // The amount alone: it goes on by itself. Another payee: somebody confirms first.
  await push(clerk, next(wrong, 1, { compensation: 25_00 }));
  await push(clerk, next(bounced, 1, { payee: account() }));
  expect(await journalOf(wrong)).toEqual({ "CW-20260312-01": 30_00, open: -5_00 });
  expect(await journalOf(bounced)).toMatchObject({ '["payee-changed"]': 40_00 });
  await sealAt("2026-03-13T16:00:10");
  expect(await lineOf(wrong)).toMatchObject({
    cells: { amount: 25_00, batches: "CW-20260313-01" },
    blocked: null,
  });
  expect(await find(bounced.id)).toBeUndefined();
  const [waits] = (await linesOf(supervisor, "confirmations")).lines;
  if (waits === undefined) throw new Error("Nothing waits");
  await answer(supervisor, "confirmations", [waits, { outcome: "确认" }]);
  await sealAt("2026-03-14T16:00:10");
  expect(await lineOf(bounced)).toMatchObject({ cells: { amount: 40_00 }, blocked: null });
  const last = [await lineOf(wrong), await lineOf(bounced)] as const;
  expect(
    await answer(finance, "payments", [last[0], pay("H2")], [last[1], pay("H3")]),
  ).toMatchObject([{ outcome: "taken" }, { outcome: "taken" }]);
});

test("a payment bounces once; what is less after it was paid names it, and is got back", async () => {
  at("2026-03-16T10:00:00");
  const [bounced, less] = [paidRow(50_00), paidRow(60_00)];
  await push(clerk, bounced, less);
  await sealAt("2026-03-16T16:00:10");
  const [line, other] = [await lineOf(bounced), await lineOf(less)];
  const [paid, lessPaid] = await answer(finance, "payments", [line, pay("J1")], [other, pay("J2")]);
  if (!paid?.now || !lessPaid?.now) throw new Error("Not paid");
  const again = await answer(finance, "payments", [paid.now, { outcome: "退票" }]);
  expect(again).toMatchObject([{ outcome: "taken" }]);
  if (!again[0]?.now) throw new Error("Not taken");
  expect(
    await answer(finance, "payments", [again[0].now, { outcome: "退票", remark: "又退" }]),
  ).toMatchObject([{ outcome: "forbidden", why: "answered" }]);
  expect(await journalOf(bounced)).toMatchObject({ open: -50_00, '["returned"]': 50_00 });
  // Its number is free again.
  await push(
    clerk,
    next(bounced, 1, { note: "已核对账号" }),
    next(less, 1, { compensation: 45_00 }),
  );
  await sealAt("2026-03-17T16:00:10");
  expect(await answer(finance, "payments", [await lineOf(bounced), pay("J1")])).toMatchObject([
    { outcome: "taken" },
  ]);

  const { results } = await env.DB.prepare(
    `SELECT amount, (SELECT amount FROM posting AS paid WHERE paid.entry = posting.reverses) AS of
     FROM posting JOIN record ON record.number = posting.record WHERE record.id = ?1 ORDER BY entry`,
  )
    .bind(less.id)
    .all();
  expect(results).toEqual([
    { amount: 60_00, of: null },
    { amount: -15_00, of: 60_00 },
  ]);
  const owed = await lineOf(less);
  expect(owed).toMatchObject({ cells: { amount: -15_00 }, blocked: "negative" });
  expect(await linesOf(finance, "payments")).toMatchObject({
    blocked: 1,
    sums: [{ direction: "receipt", blocked: true, count: 1, amount: 15_00 }],
  });
  expect(await answer(finance, "payments", [owed, pay("J3")])).toMatchObject([
    { outcome: "forbidden", why: "negative" },
  ]);
  expect(
    await answer(finance, "payments", [owed, { ...pay("J3"), outcome: "已收回" }]),
  ).toMatchObject([{ outcome: "taken" }]);
  expect(await find(less.id)).toBeUndefined();
});

test("nobody pays what they pushed or confirmed", async () => {
  at("2026-03-18T10:00:00");
  const [named, large] = [paidRow(70_00, { handler: "周会计" }), paidRow(700_00)];
  await push(clerk, named, large);
  const [waits] = (await linesOf(supervisor, "confirmations")).lines;
  if (waits === undefined) throw new Error("Nothing waits");
  await answer(supervisor, "confirmations", [waits, { outcome: "确认" }]);
  await sealAt("2026-03-18T16:00:10");
  await env.DB.prepare(`UPDATE person SET role = 'finance' WHERE id = ?1`)
    .bind(supervisor.person.id)
    .run();
  const lines = [await lineOf(named), await lineOf(large)] as const;
  expect(await answer(supervisor, "payments", [lines[1], pay("K2")])).toMatchObject([
    { outcome: "forbidden", why: "confirmed" },
  ]);
  expect(
    await answer(finance, "payments", [lines[0], pay("K1")], [lines[1], pay("K2")]),
  ).toMatchObject([{ outcome: "forbidden", why: "own" }, { outcome: "taken" }]);
  await env.DB.prepare(`UPDATE person SET role = 'supervisor' WHERE id = ?1`)
    .bind(supervisor.person.id)
    .run();
});

test("a line that can't be paid says why, and can be sent back", async () => {
  at("2026-03-19T10:00:00");
  await clerk.call(pushRows, {
    params: { ledger: "returned-parcels" },
    body: pushOf(newRow({ openedOn: "2026-03-01", returnNo: "SF1020304050607" })),
  });
  const rows = {
    missing: paidRow(1_00, { payee: null, payeeName: null }),
    masked: paidRow(2_00, { payee: "138****8000" }),
    unlike: paidRow(3_00, { payee: "1380013800" }),
    returned: paidRow(4_00, {
      kind: "退货退款",
      compensation: null,
      postage: 4_00,
      returnNo: "SF1234567890124",
      courier: "顺丰",
      refund: 1_00,
      refundPath: "平台退款",
      paid: 99_00,
    }),
    fine: paidRow(5_00),
  };
  await push(clerk, ...Object.values(rows));
  await sealAt("2026-03-19T16:00:10");
  const { lines } = await linesOf(finance, "payments");
  const blockOf = (row: { readonly id: string }) =>
    lines.find(({ record }) => record?.id === row.id)?.blocked;
  expect(Object.values(rows).map(blockOf)).toEqual([
    "payee-missing",
    "payee-masked",
    "payee-unlike",
    "parcel",
    null,
  ]);
  const line = await lineOf(rows.missing);
  expect(await answer(finance, "payments", [line, pay("L1")])).toMatchObject([
    { outcome: "forbidden", why: "payee-missing" },
  ]);
  const back = { outcome: "退回客服", fault: "资料不全" };
  expect(await answer(finance, "payments", [line, back])).toMatchObject([{ outcome: "taken" }]);
  await push(clerk, next(rows.missing, 1, { payee: account(), payeeName: "王二" }));
  await sealAt("2026-03-20T16:00:10");
  expect(await lineOf(rows.missing)).toMatchObject({ blocked: null, cells: { amount: 1_00 } });

  // Withdrawn once it was sent back, nothing of it is to be paid.
  const fine = await lineOf(rows.fine);
  await answer(finance, "payments", [fine, back]);
  await clerk.call(withdrawRecords, {
    params,
    body: { id: crypto.randomUUID(), records: [{ id: rows.fine.id, base: 1 }], reason: "不用赔了" },
  });
  await sealAt("2026-03-21T16:00:10");
  expect(await find(rows.fine.id)).toBeUndefined();
});
