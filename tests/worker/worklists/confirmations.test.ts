import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { listWork, listWorklists } from "../../../shared/api/worklists.ts";
import {
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
import { pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const supervisor = await hire("supervisor", "赵主管");
const registrant = await hire("supervisor", "钱 主管");
const finance = await hire("finance", "周会计");
const limited = await hire("supervisor", "孙主管", ["专卖店"]);

afterEach(() => {
  vi.useRealTimers();
});

const confirmed = { outcome: "确认" };
const line = async (id: string) =>
  (await linesOf(supervisor, "confirmations")).lines.find(({ record }) => record?.id === id);

test("who neither pushed nor is named on the row lets it go, on the day on which they do, once", async () => {
  at("2026-03-10T10:00:00");
  const row = paidRow(600_00, { handler: "钱主管" });
  await push(clerk, row);
  const mine = paidRow(700_00);
  await push(supervisor, mine);
  expect(await linesOf(limited, "confirmations")).toMatchObject({ total: 0, lines: [] });

  const shown = await linesOf(supervisor, "confirmations");
  expect(shown).toMatchObject({
    total: 2,
    sums: [{ direction: "payout", blocked: false, count: 2, amount: 1300_00 }],
  });
  const [first, second] = shown.lines;
  if (first === undefined || second === undefined) throw new Error("Nothing waits");
  expect(first.cells).toMatchObject({
    why: "金额超过上限",
    kinds: "赔偿 600.00",
    amount: 600_00,
    payeeName: "王*",
    pushedBy: "李敏",
    version: 1,
  });
  // Named in the row, whatever blanks the name has; and the one who pushed it.
  expect(await answer(registrant, "confirmations", [first, confirmed])).toMatchObject([
    { outcome: "forbidden", why: "own", open: true },
  ]);
  at("2026-03-10T17:00:00");
  expect(
    await answer(supervisor, "confirmations", [first, confirmed], [second, confirmed]),
  ).toMatchObject([
    { outcome: "taken", open: false, now: { cells: { amount: 0 } } },
    { outcome: "forbidden", why: "own" },
  ]);
  // It belongs to the day that is open when it comes.
  const { results } = await env.DB.prepare(
    `SELECT finance_day, held FROM posting JOIN record ON record.number = posting.record WHERE record.id = ?1`,
  )
    .bind(row.id)
    .all();
  expect(results).toEqual([{ finance_day: "2026-03-11", held: null }]);
  expect(await answer(supervisor, "confirmations", [first, confirmed])).toMatchObject([
    { outcome: "unchanged" },
  ]);
  const { worklists } = await finance.call(listWorklists);
  expect(worklists.find(({ id }) => id === "confirmations")).toMatchObject({ open: 1, asks: [] });
  for (const sql of [`UPDATE confirmation SET at = ''`, `DELETE FROM confirmation`])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/);
});

test("what was changed meanwhile is stale; what is sent back waits for the clerk, and then again", async () => {
  at("2026-03-12T10:00:00");
  const row = paidRow(800_00);
  await push(clerk, row);
  const seen = await line(row.id);
  if (seen === undefined) throw new Error("It does not wait");
  await push(clerk, next(row, 1, { note: "已联系" }));
  expect(await answer(supervisor, "confirmations", [seen, confirmed])).toMatchObject([
    { outcome: "stale", now: { cells: { version: 2 } }, open: true },
  ]);
  const now = await line(row.id);
  if (now === undefined) throw new Error("It does not wait");
  expect(await answer(supervisor, "confirmations", [now, { outcome: "退回客服" }])).toMatchObject([
    { outcome: "invalid", problems: [{ column: "fault" }] },
  ]);
  const back = { outcome: "退回客服", fault: "数据错误", remark: "金额不对" };
  expect(await answer(supervisor, "confirmations", [now, back])).toMatchObject([
    { outcome: "taken", open: false },
  ]);
  expect(await line(row.id)).toBeUndefined();
  expect(await journalOf(row)).toEqual({ '["above-amount","returned"]': 800_00 });

  await push(clerk, next(row, 2, { note: "已联系", compensation: 700_00 }));
  expect(await line(row.id)).toMatchObject({ cells: { amount: 700_00, why: "金额超过上限" } });
  await push(clerk, next(row, 3, { note: "已联系", compensation: 70_00 }));
  expect(await line(row.id)).toBeUndefined();
  expect(await journalOf(row)).toEqual({ open: 70_00 });
});

test("another payee than the one that was confirmed has to be confirmed again", async () => {
  at("2026-03-13T10:00:00");
  const row = paidRow(900_00);
  await push(clerk, row);
  const seen = await line(row.id);
  if (seen === undefined) throw new Error("It does not wait");
  await answer(supervisor, "confirmations", [seen, confirmed]);
  expect(await journalOf(row)).toEqual({ open: 900_00 });
  await push(clerk, next(row, 1, { payee: "13900139000" }));
  expect(await line(row.id)).toMatchObject({
    cells: { why: "金额超过上限、收款人和交过的不一样" },
  });
  // Two at once: one of them is in time.
  const again = await line(row.id);
  if (again === undefined) throw new Error("It does not wait");
  const other = await hire("supervisor", "吴主管");
  const both = await Promise.all([
    answer(supervisor, "confirmations", [again, confirmed]),
    answer(other, "confirmations", [again, confirmed]),
  ]);
  expect(outcomesOf(both)).toEqual(["stale", "taken"]);
});

test("an account under another name says which row has the other one, as far as its reader may know", async () => {
  at("2026-03-16T10:00:00");
  const account = "6222021001112223334";
  const told = { payee: account, payeeName: "李四" };
  const first = paidRow(10_00, { ...told, shop: "旗舰店", orderNo: "41283746501911111" });
  await push(clerk, first);
  const second = paidRow(20_00, {
    ...told,
    payeeName: "王一",
    registeredOn: "2026-03-10",
    shop: "专卖店",
    orderNo: "41283746501922222",
  });
  // Acknowledged by the clerk, it waits all the same.
  const { rows } = await clerk.call(pushRows, { params, body: pushOf(second) });
  const [{ code, about } = { code: "D114" as const, about: "" }] = rows[0]?.asked ?? [];
  await push(clerk, { ...second, acknowledged: [{ code, about, reason: "改了名" }] });
  const waits = async (who: Staff) =>
    (await linesOf(who, "confirmations")).lines.find(({ record }) => record?.id === second.id);

  const seen = await waits(supervisor);
  expect(seen).toMatchObject({
    cells: {
      why: "这个账号以前是别的户名",
      payeeName: "王*",
      other: "41283746501911111",
      otherDay: "2026-03-09",
      otherBy: "李敏",
      otherName: "李*",
    },
    other: { ledger: "after-sales", id: first.id },
  });
  expect(JSON.stringify(seen)).not.toMatch(/李四|王一|6222021001112223334/);
  const whole = { params: { worklist: "confirmations" }, query: { reason: "核对户名" } };
  expect(await supervisor.refused(listWork, whole)).toMatchObject({ code: "forbidden" });
  // Another shop's row: that there is one, and nothing of it.
  const theirs = await waits(limited);
  expect(theirs?.cells).toMatchObject({ other: "别的店铺的一行" });
  expect(Object.keys(theirs?.cells ?? {})).not.toContain("otherName");
  expect(theirs).not.toHaveProperty("other");

  // Corrected meanwhile, it is nobody's word against another's; what was shown of it made no answer stale.
  await push(clerk, next(first, 1, { payeeName: "王一" }));
  const now = await waits(supervisor);
  expect(now?.cells).toMatchObject({ other: "现在查不到了" });
  expect(now).not.toHaveProperty("other");
  if (seen === undefined) throw new Error("It does not wait");
  expect(await answer(supervisor, "confirmations", [seen, confirmed])).toMatchObject([
    { outcome: "taken", open: false },
  ]);
});

test("another payee than the one that was handed over says who that was, masked", async () => {
  at("2026-03-17T10:00:00");
  const row = paidRow(15_00, { payee: "13800139111", payeeName: "赵六" });
  await push(clerk, row);
  await sealAt("2026-03-17T16:01:00");
  at("2026-03-17T17:00:00");
  await push(clerk, next(row, 1, { payeeName: "钱七", payee: "13800139222" }));
  await push(clerk, next(row, 2, { payeeName: "孙八", payee: "13800139333" }));
  const seen = await line(row.id);
  expect(seen?.cells).toMatchObject({
    why: "收款人和交过的不一样",
    payeeName: "孙*",
    formerName: "赵*",
    formerPayee: "13*******11",
  });
  expect(seen).not.toHaveProperty("other");
});
