import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import { askToClose, monthChecklist } from "../../../shared/api/closing.ts";
import { closeMonth } from "../../../shared/api/finance.ts";
import { pushRows, undoPush, type PushRequest, type PushRow } from "../../../shared/api/push.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import type { Month } from "../../../shared/time/day.ts";
import { writeFilters } from "../../../shared/worklists/line-filters.ts";
import { goOnRebuilding } from "../../../worker/jobs/rebuild.ts";
import { sealAll } from "../support/closing.ts";
import { setDepartment } from "../support/department.ts";
import { answer, at, linesOf, next, params } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const other = await hire("finance", "吴出纳");
const supervisor = await hire("supervisor", "赵主管");
const admin = await hire("admin", "管理员");

/** A month of its own for each test. */
let month: Month;
let months = 0;
beforeEach(() => {
  months += 1;
  month = `2025-${String(months).padStart(2, "0")}` as Month;
  at(`${month}-20T10:00:00`);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A row of the month; with more postage than usual it has a warning, R023. */
const row = (cells: PushRow["cells"] = {}): PushRow =>
  newRow(afterSalesCells({ registeredOn: `${month}-19`, ...cells }));
const HIGH = { postage: 1800 };
const high = ({ cells }: Pick<PushRow, "cells">, reason = "偏远地区") => ({
  code: "R023",
  about: aboutOf("R023", ["postage"], cells),
  reason,
});

const push = async (request: PushRequest) => {
  const { counts } = await clerk.call(pushRows, { params, body: request });
  expect(counts.invalid + counts.duplicate + counts.conflict).toBe(0);
};
const pushed = (...rows: PushRow[]) => push(pushOf(...rows));

const checklist = () => finance.call(monthChecklist, { params: { month } });
/** How many rows of the month wait for an answer, on its checklist, on the list behind it, and which they are. */
async function waiting(): Promise<string[]> {
  const { points } = await checklist();
  const point = points.find((each) => each.point === "warnings");
  const filters = writeFilters(point?.filters);
  const { lines, total } = await linesOf(finance, "warnings", { filters });
  const { groups } = await linesOf(finance, "warnings", { filters, count: "filters" });
  const group = groups["month"]?.find(({ value }) => value === month);
  expect(group?.count ?? 0).toBe(total);
  expect([point?.worklist, total, lines.length]).toEqual(["warnings", point?.count, point?.count]);
  return lines.map(({ id }) => id);
}

test("a row with a warning waits until somebody has called it right, or has put it right", async () => {
  const [said, unsaid, fixed, usual] = [row(HIGH), row(HIGH), row(HIGH), row()];
  await pushed({ ...said, acknowledged: [high(said)] }, unsaid, fixed, usual);
  expect(await waiting()).toEqual([unsaid.id, fixed.id]);
  await pushed(next(fixed, 1, { postage: 1000 }));
  expect(await waiting()).toEqual([unsaid.id]);
  const body = { acknowledgements: [{ record: unsaid.id, ...high(unsaid) }] };
  await clerk.call(acknowledgeWarnings, { params, body });
  expect(await waiting()).toEqual([]);
  const { code, about } = high(unsaid);
  await clerk.call(withdrawAcknowledgement, {
    params: { ...params, record: unsaid.id, code, about },
  });
  expect(await waiting()).toEqual([unsaid.id]);
  // What was said of another amount is not said of this one, and holds again when the amount is back.
  const higher = next(said, 1, { postage: 1900 });
  await pushed(higher);
  expect(await waiting()).toEqual([said.id, unsaid.id]);
  await pushed(next(higher, 2, HIGH));
  expect(await waiting()).toEqual([unsaid.id]);
});

test("of a value that is sealed, too, nothing but what the warning says is kept", async () => {
  const odd = row({
    kind: "补偿",
    refund: null,
    refundPath: null,
    compensation: 500,
    liable: "仓库",
    reason: "少件",
    payee: "123",
    payeeName: "王一",
  });
  await pushed(odd);
  expect(await waiting()).toEqual([odd.id]);
  const about = aboutOf("R034", ["payee"], odd.cells);
  const kept = await env.DB.prepare(`SELECT warnings FROM record WHERE id = ?1`)
    .bind(odd.id)
    .first<string>("warnings");
  expect(JSON.parse(kept ?? "")).toMatchObject({
    found: [{ code: "R034", level: "warning", column: "payee", reads: ["payee"] }],
  });
  expect(kept).not.toContain(about);
  const acknowledged = [{ code: "R034", about, reason: "微信号" }];
  await pushed({ ...odd, base: 1, acknowledged });
  expect(await waiting()).toEqual([]);
  at(`${month}-20T10:01:00`);
  const another = next(odd, 1, { payee: "124" });
  await pushed(another);
  expect(await waiting()).toEqual([odd.id]);
  at(`${month}-20T10:02:00`);
  await pushed(next(another, 2, { payee: "123" }));
  expect(await waiting()).toEqual([]);
});

test("what the department calls a rule now decides, whatever it was when the row came", async () => {
  const one = row(HIGH);
  await setDepartment(admin, { levels: { R023: "off" } });
  await pushed(one);
  expect(await waiting()).toEqual([]);
  await setDepartment(admin);
  expect(await waiting()).toEqual([one.id]);
  await setDepartment(admin, { levels: { R023: "note" } });
  expect(await waiting()).toEqual([]);
  await setDepartment(admin);
});

test("a column that the sheet lacks, or that nobody keeps, is nobody's warning", async () => {
  const claim = (cells: PushRow["cells"], trackingNo: string) =>
    newRow({
      registeredOn: `${month}-19`,
      shop: "旗舰店",
      courier: "顺丰",
      trackingNo,
      claimed: 5000,
      orderNo: "41283746501928374",
      kind: "丢件",
      goodsValue: 5000,
      ...cells,
    });
  const without = claim({}, "SF1020304050611");
  const blank = claim({ direction: null }, "SF1020304050612");
  const kept = claim({ direction: null }, "SF1020304050613");
  const claims = { params: { ledger: "courier-claims" } };
  await clerk.call(pushRows, { ...claims, body: pushOf(without, blank) });
  const habits = [{ code: "R069", column: "direction" }] as const;
  await clerk.call(pushRows, { ...claims, body: { ...pushOf(kept), habits: [...habits] } });
  expect(await waiting()).toEqual([blank.id]);
});

test("a push that is taken back takes its warnings along", async () => {
  const one = row();
  await pushed(one);
  const change = pushOf(next(one, 1, HIGH));
  await push(change);
  expect(await waiting()).toEqual([one.id]);
  await clerk.call(undoPush, { params: { ...params, push: change.id } });
  expect(await waiting()).toEqual([]);
});

test("rows from before are counted apart until a rebuild has judged them, as on the day on which they came", async () => {
  const [open, said, usual] = [row(HIGH), row(HIGH), row({ finishedOn: null })];
  await pushed(open, { ...said, acknowledged: [high(said)] }, usual);
  await env.DB.prepare(`UPDATE record SET warnings = NULL WHERE day LIKE ?1`)
    .bind(`${month}%`)
    .run();
  expect(await waiting()).toEqual([]);
  expect((await checklist()).unjudged).toBe(3);
  await sealAll(finance);
  at("2026-11-20T10:00:00");
  const { code } = await finance.refused(closeMonth, { params: { month } });
  expect(code).toBe("points-open");
  await admin.call(rebuild, { body: {} });
  await goOnRebuilding(env.DB, sealers);
  expect(await waiting()).toEqual([open.id]);
  expect((await checklist()).unjudged).toBe(0);
});

describe("the list", () => {
  test("answers all warnings of a row for one reason, which the check of its sheet knows as well", async () => {
    const one = row(HIGH);
    await pushed(one);
    const filters = writeFilters({ month });
    const { lines } = await linesOf(clerk, "warnings", { filters });
    const [line] = lines;
    if (line === undefined) throw new Error("no line");
    expect(line.cells).toMatchObject({ warnings: "邮费：金额超过上限", pushedBy: "李敏" });
    const answered = await answer(supervisor, "warnings", [line, { reason: "西藏" }]);
    expect(answered).toMatchObject([{ outcome: "taken", open: false }]);
    expect(await waiting()).toEqual([]);
    const found = await clerk.call(lookUpAcknowledgements, {
      params,
      body: { records: [one.id] },
    });
    expect(found.acknowledgements).toMatchObject([
      { ...high(one, "西藏"), by: "赵主管", record: one.id },
    ]);
    const again = await answer(supervisor, "warnings", [line, { reason: "新疆" }]);
    expect(again).toMatchObject([{ outcome: "stale" }]);
  });

  test("is of months that are not closed, but for one that is asked for", async () => {
    const one = row(HIGH);
    await pushed(one);
    await sealAll(finance);
    at("2026-01-05T10:00:00");
    const ids = async (query = {}) =>
      (await linesOf(clerk, "warnings", query)).lines.map(({ id }) => id);
    expect(await ids()).toContain(one.id);
    await finance.call(closeMonth, { params: { month }, body: { reason: "提醒下月补" } });
    expect(await ids()).not.toContain(one.id);
    expect(await waiting()).toEqual([one.id]);
  });
});

test("everybody who has answered is named with how much, and when last", async () => {
  const rows = Array.from({ length: 4 }, () => row(HIGH));
  await pushed(...rows);
  const filters = writeFilters({ month });
  const { lines } = await linesOf(clerk, "warnings", { filters });
  const [first, second, third] = lines;
  if (first === undefined || second === undefined || third === undefined) throw new Error("lines");
  const later = at(`${month}-21T10:00:00`);
  await answer(supervisor, "warnings", [first, { reason: "西藏" }], [second, { reason: "西藏" }]);
  const last = at(`${month}-22T10:00:00`);
  await answer(clerk, "warnings", [third, { reason: "新疆" }]);
  const { points } = await checklist();
  expect(points.find(({ point }) => point === "warnings")?.answered).toEqual([
    { by: "赵主管", count: 2, at: later.toISOString() },
    { by: "李敏", count: 1, at: last.toISOString() },
  ]);
  // The list by that month tells who has answered which of them, however long ago.
  at("2026-06-01T10:00:00");
  const answered = await linesOf(finance, "warnings", { state: "answered", filters });
  expect(answered.lines.map(({ id, answered: said }) => [id, said?.by])).toEqual([
    [third.id, "李敏"],
    [second.id, "赵主管"],
    [first.id, "赵主管"],
  ]);
});

describe("a month is closed as it was seen", () => {
  const body = async () => ({ reason: "照常关账", seen: (await checklist()).seen });

  test("and not where something else is open by now, though it be as much", async () => {
    const [one, two] = [row(HIGH), row(HIGH)];
    await pushed(one);
    const before = await body();
    expect(await body()).toEqual(before);
    await pushed(next(one, 1, { postage: 1000 }), two);
    await sealAll(finance);
    at("2026-11-20T10:00:00");
    for (const way of [closeMonth, askToClose]) {
      const refused = await finance.refused(way, { params: { month }, body: before });
      expect(refused).toMatchObject({ status: 409, code: "checklist-changed" });
    }
    expect(await finance.call(closeMonth, { params: { month }, body: await body() })).toMatchObject(
      {
        month,
        by: "周会计",
      },
    );
  });

  test("nor where that changes while it is closed", async () => {
    const one = row(HIGH);
    await pushed(one);
    await sealAll(finance);
    at("2026-11-20T10:00:00");
    const seen = await body();
    // Another answers in the very moment between what is read and what is written.
    const { batch } = env.DB;
    const meanwhile = vi.spyOn(env.DB, "batch").mockImplementationOnce(async (statements) => {
      meanwhile.mockRestore();
      await clerk.call(acknowledgeWarnings, {
        params,
        body: { acknowledgements: [{ record: one.id, ...high(one) }] },
      });
      return batch.call(env.DB, statements) as never;
    });
    const refused = await finance.refused(closeMonth, { params: { month }, body: seen });
    expect(refused.code).toBe("checklist-changed");
    const [first, second] = await Promise.all(
      [finance, other].map(async (who) =>
        who.call(closeMonth, { params: { month }, body: await body() }),
      ),
    );
    expect(second).toEqual(first);
  });
});
