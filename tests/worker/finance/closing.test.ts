import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  askToClose,
  callOffClosing,
  listMonths,
  monthChecklist,
} from "../../../shared/api/closing.ts";
import { closeMonth, reopenMonth, summary } from "../../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { answerWork, listWork } from "../../../shared/api/worklists.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { sealAll, sealAndClose } from "../support/closing.ts";
import { setDepartment } from "../support/department.ts";
import { at, paidRow } from "../support/payments.ts";
import { pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const [zhou, wu] = [await hire("finance", "周会计"), await hire("finance", "吴出纳")];
const supervisor = await hire("supervisor", "赵主管");
const admin = await hire("admin", "管理员");

afterEach(() => {
  vi.useRealTimers();
});

/** Pushes rows of after-sales. */
const push = async (...rows: PushRow[]) =>
  (await clerk.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(...rows) })).rows;

const payout = (registeredOn: string, amount = 3500) => paidRow(amount, { registeredOn });

const monthFigures = async (period: "2026-05" | "2026-06" | "2026-07") =>
  Promise.all(
    (["business", "finance"] as const).map(
      async (basis) => (await zhou.call(summary, { query: { period, basis } })).lines,
    ),
  );

async function answer(
  who: typeof zhou,
  worklist: string,
  cells: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { lines } = await who.call(listWork, { params: { worklist } });
  const answers = lines.map(({ id: line, stamp }) => ({ line, stamp, cells }));
  const body = { id: crypto.randomUUID(), answers };
  const answered = await who.call(answerWork, { params: { worklist }, body });
  return answered.answers.map(({ outcome }) => outcome);
}

test("a month with amounts that are not sealed stays open, also one that came late", async () => {
  at("2026-06-01T10:00:00");
  await push(payout("2026-05-31"));
  const params = { month: "2026-05" } as const;
  expect(await zhou.refused(closeMonth, { params })).toMatchObject({
    status: 409,
    code: "amounts-unsealed",
  });
  expect((await zhou.refused(askToClose, { params })).code).toBe("amounts-unsealed");
  await sealAll(zhou);
  const { points } = await zhou.call(monthChecklist, { params });
  expect(points.filter(({ count }) => count > 0)).toMatchObject([
    { point: "unpaid", count: 1, amount: 3500, worklist: "payments" },
  ]);
  expect((await zhou.refused(closeMonth, { params })).code).toBe("points-open");
  const body = { reason: "等客户给账号" };
  expect(await zhou.call(closeMonth, { params, body })).toMatchObject({ month: "2026-05" });
  const [row] = await push(payout("2026-05-30"));
  expect(row).toMatchObject({ outcome: "closed", reason: "2026-05" });
});

describe("what waited when its month was closed", () => {
  test("belongs to the day on which it is let go", async () => {
    at("2026-06-30T10:00:00");
    await push(payout("2026-06-30", 88_000));
    at("2026-07-01T10:00:00");
    await sealAndClose(zhou, "2026-06");
    const before = await monthFigures("2026-06");
    expect(await answer(supervisor, "confirmations", { outcome: "确认" })).toEqual(["taken"]);
    expect(await monthFigures("2026-06")).toEqual(before);
    const [business] = await monthFigures("2026-07");
    expect(business).toMatchObject([{ payout: { count: 1, amount: 88_000 } }]);
    await sealAll(zhou);
  });

  test("and what bounces later is taken back and paid again there", async () => {
    at("2026-07-02T10:00:00");
    const paid = await monthFigures("2026-06");
    expect(await answer(wu, "payments", { outcome: "退票" })).toContain("taken");
    expect(await monthFigures("2026-06")).toEqual(paid);
    const faults = await env.DB.prepare(
      `SELECT count(*) AS entries FROM posting WHERE reverses IS NOT NULL AND day < '2026-07'`,
    ).first();
    expect(faults).toEqual({ entries: 0 });
  });

  test("and nothing that a program writes past the Worker moves it", async () => {
    const later = `INSERT INTO posting SELECT NULL, record, version, 900, ledger, series, '2026-07-02', kind, direction,
      amount, count, '2026-06-30', shop, courier, reason, liable, registrant, reference, NULL, NULL, NULL, NULL
      FROM posting LIMIT 1`;
    await expect(env.DB.prepare(later).run()).rejects.toThrow("a closed month keeps its amounts");
  });
});

test("opened again by an admin, for a reason that stays on record", async () => {
  const params = { month: "2026-01" } as const;
  await zhou.call(closeMonth, { params, body: { reason: "一笔理赔还没到账" } });
  expect((await admin.refused(reopenMonth, { params })).code).toBe("invalid-request");
  await admin.call(reopenMonth, { params, query: { reason: "漏了一笔退款" } });
  const { months } = await zhou.call(listMonths, { query: { year: 2026 } });
  expect(months.find(({ month }) => month === "2026-01")).toMatchObject({
    state: "open",
    closed: null,
    reopened: { by: "管理员", reason: "漏了一笔退款" },
  });
  const stored = await env.DB.prepare(
    `SELECT count(*) AS clear FROM month_act WHERE reason LIKE '%退款%' OR reason LIKE '%理赔%'`,
  ).first();
  expect(stored).toEqual({ clear: 0 });
});

describe("where closing takes two", () => {
  const params = { month: "2026-02" } as const;
  const standing = async () =>
    (await zhou.call(listMonths, { query: { year: 2026 } })).months.find(
      ({ month }) => month === "2026-02",
    );

  test("one asks, and nobody confirms what they asked for", async () => {
    await setDepartment(admin, { switches: { ...defaultSwitches, secondCloser: true } });
    expect((await zhou.refused(closeMonth, { params })).code).toBe("second-person-needed");
    const asked = await zhou.call(askToClose, { params, body: { reason: "有一笔等下月" } });
    expect(asked).toMatchObject({
      state: "asked",
      asked: { by: "周会计", own: true, reason: "有一笔等下月" },
    });
    expect((await zhou.refused(closeMonth, { params })).code).toBe("own-closing");
    // Who asks second has asked for nothing.
    expect(await wu.call(askToClose, { params })).toMatchObject({
      asked: { by: "周会计", own: false },
    });
  });

  test("called off, there is nothing to confirm", async () => {
    await zhou.call(callOffClosing, { params });
    expect((await wu.refused(closeMonth, { params })).code).toBe("second-person-needed");
    expect(await standing()).toMatchObject({ state: "open", asked: null });
  });

  test("a month of the first thousand years is one like any other", async () => {
    const early = { month: "0312-11" } as const;
    expect(await zhou.call(askToClose, { params: early })).toMatchObject({ state: "asked" });
    expect(await zhou.call(callOffClosing, { params: early })).toMatchObject({ state: "open" });
  });

  test("two who confirm at once close it once, and both hear who it was", async () => {
    await zhou.call(askToClose, { params });
    const [one, other] = await Promise.all(
      [wu, supervisor].map((who) => who.call(closeMonth, { params })),
    );
    expect(other).toEqual(one);
    expect(["吴出纳", "赵主管"]).toContain(one?.by);
    expect(await standing()).toMatchObject({ state: "closed", asked: null });
    const { results } = await env.DB.prepare(
      `SELECT count(*) AS acts FROM month_act WHERE month = '2026-02' AND act = 'closed'
       UNION ALL SELECT count(*) FROM audit_event WHERE subject = '2026-02' AND action = 'close-month'`,
    ).all();
    expect(results).toEqual([{ acts: 1 }, { acts: 1 }]);
    expect((await zhou.refused(askToClose, { params })).code).toBe("request-decided");
    await setDepartment(admin);
  });

  test("alone, only finance closes", async () => {
    const other = { params: { month: "2026-03" } } as const;
    expect((await supervisor.refused(closeMonth, other)).code).toBe("forbidden");
    expect(await wu.call(closeMonth, other)).toMatchObject({ by: "吴出纳" });
  });
});

test("who is limited to shops closes nothing", async () => {
  const limited = await hire("finance", "小店会计", ["旗舰店"]);
  const params = { month: "2026-04" } as const;
  expect((await limited.refused(closeMonth, { params })).code).toBe("beyond-your-shops");
});
