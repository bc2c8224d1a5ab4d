import { afterEach, expect, test, vi } from "vitest";
import { monthChecklist } from "../../../shared/api/closing.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { writeFilters } from "../../../shared/worklists/line-filters.ts";
import { sealAll } from "../support/closing.ts";
import { answer, at, linesOf, next, paidRow, push } from "../support/payments.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const supervisor = await hire("supervisor", "赵主管");
const auditor = await hire("auditor", "审计");

afterEach(() => {
  vi.useRealTimers();
});

/** A claim that its courier has accepted a part of. */
const claim = (registeredOn: string, trackingNo: string) =>
  newRow({
    registeredOn,
    shop: "旗舰店",
    courier: "顺丰",
    trackingNo,
    claimed: 5000,
    status: "已认可",
    answeredOn: registeredOn,
    recognised: 4000,
  });

/** One that it has not answered. */
const asked = (registeredOn: string, trackingNo: string) =>
  newRow({ registeredOn, shop: "旗舰店", courier: "顺丰", trackingNo, claimed: 7000 });

/** The points of a month that somebody sees, each with what its list shows. */
async function pointsOf(who: Staff, month: "2026-03" | "2026-04") {
  const { points } = await who.call(monthChecklist, { params: { month } });
  return Promise.all(
    points.map(async ({ point, count, amount, worklist, filters }) => {
      if (worklist === null) return { point, count, amount, listed: null };
      const query = { filters: writeFilters(filters), limit: 2 };
      const { total, lines } = await linesOf(who, worklist, query);
      const counted = await linesOf(who, worklist, { ...query, count: "filters" });
      const group = counted.groups["month"]?.find(({ value }) => value === month);
      const more = await linesOf(who, worklist, { filters: query.filters });
      const column =
        { claims: "recognised", "claim-answers": "claimed" }[point as string] ?? "amount";
      const paid = more.lines.reduce((sum, { cells }) => sum + Number(cells[column] ?? 0), 0);
      return {
        point,
        count,
        amount,
        listed: { total, lines: more.lines.length, first: lines.length, group: group?.count, paid },
      };
    }),
  );
}

test("what a month's checklist counts is what the list behind it shows, of each month by itself", async () => {
  at("2026-03-20T10:00:00");
  const days = ["2026-03-20", "2026-03-21", "2026-04-02"];
  const [sent, back, paid, moved] = [
    paidRow(1100, { registeredOn: "2026-03-20" }),
    paidRow(1300, { registeredOn: "2026-03-20" }),
    paidRow(1700, { registeredOn: "2026-03-20" }),
    paidRow(1900, { registeredOn: "2026-03-20" }),
  ];
  at("2026-04-03T10:00:00");
  await push(clerk, sent, back, paid, moved);
  await push(
    clerk,
    ...days.map((registeredOn, place) => paidRow(2000 + place, { registeredOn })),
    ...days.map((registeredOn, place) => paidRow(60_000 + place, { registeredOn })),
  );
  const claims = days.flatMap((day, place) => [
    claim(day, `SF102030405061${place}`),
    asked(day, `SF102030405062${place}`),
  ]);
  const params = { ledger: "courier-claims" };
  const pushed = await clerk.call(pushRows, { params, body: pushOf(...claims) });
  expect(pushed.counts.created).toBe(6);
  await sealAll(finance);
  // One line is about two months, and the sum of another came to nothing.
  await push(clerk, next(moved, 1, { registeredOn: "2026-04-02", compensation: 2900 }));
  await sealAll(finance);
  const { lines } = await linesOf(finance, "payments");
  const of = (amount: number) => {
    const found = lines.find(({ cells }) => cells["amount"] === amount);
    if (found === undefined) throw new Error(`no line of ${amount}`);
    return found;
  };
  const answered = await answer(
    finance,
    "payments",
    [of(1100), { outcome: "退回客服", fault: "资料不全" }],
    [of(1300), { outcome: "退票" }],
    [of(1700), { outcome: "已付", flowNumber: "2026040300001", paidOn: "2026-04-03" }],
  );
  expect(answered.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
  // What was taken back is sealed, too.
  await sealAll(finance);
  const march = await pointsOf(finance, "2026-03");
  expect(march.map(({ point, count }) => [point, count])).toEqual([
    ["unsealed", 0],
    ["unpaid", 3],
    ["bounced", 1],
    ["returned", 1],
    ["unconfirmed", 2],
    ["warnings", 0],
    ["claim-answers", 2],
    ["claims", 2],
    ["differences", 0],
  ]);
  for (const who of [finance, supervisor, auditor])
    for (const month of ["2026-03", "2026-04"] as const)
      for (const { point, count, amount, listed } of await pointsOf(who, month)) {
        if (listed === null) continue;
        const { total, lines: shown, first, group = 0, paid: sum } = listed;
        expect([point, total, shown, first, group]).toEqual([
          point,
          count,
          count,
          Math.min(count, 2),
          count,
        ]);
        const paidOut = amount === null || point === "differences" ? amount : sum;
        expect([point, paidOut]).toEqual([point, amount]);
      }
  // Whoever does not see a list is not led to it.
  const led = async (who: Staff) =>
    (await who.call(monthChecklist, { params: { month: "2026-03" } })).points
      .filter(({ worklist }) => worklist !== null)
      .map(({ point }) => point);
  expect(await led(finance)).toContain("unpaid");
  expect(await led(supervisor)).toEqual([
    "bounced",
    "returned",
    "unconfirmed",
    "warnings",
    "claim-answers",
    "claims",
    "differences",
  ]);
});
