import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { goOnRebuilding, startRebuild } from "../../../worker/jobs/rebuild.ts";
import { push as pushTo } from "../../../worker/push/push.ts";
import { interrupted } from "../support/interrupted.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";

const params = { ledger: "complaints" };
const clerk = await hire("clerk", "李敏");
const admin = await hire("admin", "管理员");

let complaintNo = 0;
const complaint = (cells: PushRow["cells"] = {}) =>
  newRow({
    complaintNo: `C-${++complaintNo}`,
    receivedAt: "2026-11-03T09:30:00",
    content: "收到时破损",
    shop: "旗舰店",
    ...cells,
  });

const push = (row: PushRow) => clerk.call(pushRows, { params, body: pushOf(row) });
const next = (row: PushRow, base: number, cells: PushRow["cells"]): PushRow => ({
  ...row,
  base,
  cells: { ...row.cells, ...cells },
});

/** How the clock of solving it stands. */
async function clockOf(row: PushRow) {
  const clock = await env.DB.prepare(
    `SELECT state, due, first_due AS firstDue, seen, waived FROM deadline
     JOIN record ON record.number = deadline.record
     WHERE record.id = ?1 AND rule = 'resolve'
       AND generation = (SELECT number FROM generation WHERE state = 'current')`,
  )
    .bind(row.id)
    .first<{ state: string; due: string; firstDue: string; seen: string; waived: number }>();
  if (clock === null) throw new Error("There is no clock");
  return clock;
}

async function rebuilt(): Promise<void> {
  const begun = { by: admin.person.id, at: new Date().toISOString(), anew: false };
  await startRebuild(env.DB, sealers.secrets, begun);
  await goOnRebuilding(env.DB, sealers);
}

test("a promise that is moved stays kept as it was first, through pushes, undoing and a rebuild", async () => {
  const row = complaint({ promisedOn: "2026-11-05" });
  await push(row);
  const moved = await push(next(row, 1, { promisedOn: "2026-11-20" }));
  const now = await clockOf(row);
  expect(now).toMatchObject({ due: "2026-11-21T00:00:00", firstDue: "2026-11-06T00:00:00" });
  await rebuilt();
  expect(await clockOf(row)).toEqual(now);
  await clerk.call(undoPush, { params: { ...params, push: moved.id } });
  expect(await clockOf(row)).toMatchObject({ due: "2026-11-06T00:00:00", firstDue: now.firstDue });
});

test("clocks from before that was kept are worked out from the first version on, once records are rebuilt", async () => {
  const row = complaint({ promisedOn: "2026-11-05" });
  await push(row);
  await push(next(row, 1, { promisedOn: "2026-11-20" }));
  const kept = await clockOf(row);
  await env.DB.prepare(`UPDATE deadline SET seen = '', first_due = due, track = NULL`).run();
  await rebuilt();
  expect(await clockOf(row)).toEqual(kept);
});

test("a withdrawn record's clocks stop, and are those that they were when it comes back", async () => {
  const row = complaint({ promisedOn: "2026-11-05" });
  await push(row);
  const { seen } = await clockOf(row);
  await clerk.call(withdrawRecords, {
    params,
    body: { id: crypto.randomUUID(), reason: "录错了", records: [{ id: row.id, base: 1 }] },
  });
  expect(await clockOf(row)).toMatchObject({ state: "dropped" });
  await push({ ...next(row, 2, { promisedOn: "2026-11-30" }), revives: true });
  expect(await clockOf(row)).toMatchObject({
    state: "running",
    due: "2026-12-01T00:00:00",
    firstDue: "2026-11-06T00:00:00",
    seen,
  });
});

test("a push that is overtaken by somebody's decision about the clock keeps it", async () => {
  const row = complaint();
  await push(row);
  const db = interrupted(() =>
    env.DB.batch([
      env.DB.prepare(
        `INSERT INTO clock_act (record, rule, kind, person, at)
         SELECT number, 'resolve', 'waive', ?2, '2026-11-10T10:00:00' FROM record WHERE id = ?1`,
      ).bind(row.id, admin.person.id),
      env.DB.prepare(
        `UPDATE deadline SET waived = 1 WHERE rule = 'resolve'
           AND record = (SELECT number FROM record WHERE id = ?1)`,
      ).bind(row.id),
    ]),
  );
  await pushTo(db, {
    ledger: complaints,
    person: clerk.person,
    now: new Date(),
    request: pushOf(next(row, 1, { promisedOn: "2026-11-20" })),
    digest: "",
    ...sealers,
  });
  expect(await clockOf(row)).toMatchObject({ waived: 1, due: "2026-11-21T00:00:00" });
});

const outcomesOf = async (...rows: PushRow[]) => {
  const answer = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  return answer.rows.map(({ outcome, problems = [] }) => [
    outcome,
    ...problems.map(({ code, column }) => `${code} ${column}`),
  ]);
};

test("an end before its start and a promise before the complaint keep their rows out, and no other", async () => {
  const good = complaint();
  expect(
    await outcomesOf(
      complaint({ resolvedAt: "2026-11-01T10:00:00" }),
      complaint({ promisedOn: "2026-11-02" }),
      good,
    ),
  ).toEqual([["invalid", "R063 resolvedAt"], ["invalid", "R063 promisedOn"], ["created"]]);
  expect(await clockOf(good)).toMatchObject({ state: "running", due: "2026-11-07T00:00:00" });
});

test("a complaint of a day to come was a slip: what it first allowed goes once the row says the day before", async () => {
  const row = complaint({ receivedAt: "2099-11-03T09:30:00" });
  await push(row);
  expect(await clockOf(row)).toMatchObject({ state: "running", firstDue: "2099-11-07T00:00:00" });
  await push(next(row, 1, { receivedAt: "2026-11-03T09:30:00" }));
  const now = await clockOf(row);
  expect(now).toMatchObject({ due: "2026-11-07T00:00:00", firstDue: "2026-11-07T00:00:00" });
  await rebuilt();
  expect(await clockOf(row)).toEqual(now);
  // A start that could be true stays the first one, whatever the row says later.
  await push(next(row, 2, { receivedAt: "2026-11-17T09:30:00" }));
  expect(await clockOf(row)).toMatchObject({ due: "2026-11-21T00:00:00", firstDue: now.firstDue });
});
