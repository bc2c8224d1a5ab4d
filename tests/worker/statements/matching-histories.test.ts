import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchStatements, type SentLine } from "../../../shared/api/statements.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import { matchAgain } from "../../../worker/jobs/match-again.ts";
import { matchingFaultsSql } from "../../../worker/store/statements/matching-audit.ts";
import { answer, linesOf, push } from "../support/payments.ts";
import { afterSalesCells, newRow } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");

const MONTHS = ["2022-10", "2022-11"] as const satisfies readonly Month[];

const dayOf = fc.constantFrom<Day>("2022-10-20", "2022-10-31", "2022-11-01", "2022-11-20");
const sum = fc.constantFrom(100, 200, 300);
const nth = fc.constantFrom(1, 1, 2);

const DONE = Array.from({ length: 8 }, () => "done" as const);

const line = fc.record({
  key: fc.integer({ min: 1, max: 7 }),
  day: dayOf,
  amount: sum,
  order: nth,
  direction: fc.constantFrom("out" as const, "out" as const, "in" as const),
  status: fc.constantFrom<SentLine["status"][]>(...DONE, "failed"),
  kind: fc.constantFrom<SentLine["kind"][]>("refund", "refund", "payout", "freight", "shipment"),
});

const step = fc.oneof(
  fc.record({ does: fc.constant("row" as const), order: nth, amount: sum, day: dayOf }),
  fc.record({ does: fc.constant("reversal" as const), order: nth, amount: sum, day: dayOf }),
  fc.record({
    does: fc.constant("statement" as const),
    account: fc.constantFrom("a", "b"),
    lines: fc.uniqueArray(line, { minLength: 3, maxLength: 6, selector: ({ key }) => key }),
  }),
  fc.record({
    does: fc.constant("answer" as const),
    of: fc.nat(5),
    act: fc.constantFrom("手工匹配", "核销", "补台账", "等下月", "按新版"),
  }),
);

/** A shop, of which nobody has heard, with numbers of its own. */
let shops = 0;

async function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  shops += 1;
  const shop = `店${shops}`;
  const orderNo = (order: number) => `77${String(shops).padStart(6, "0")}0000${order}`;
  const versions = new Map<string, number>();
  for (const [at, each] of steps.entries()) {
    if (each.does === "row" || each.does === "reversal") {
      const amounts =
        each.does === "row"
          ? { refund: each.amount }
          : { refund: null, adjustment: -each.amount, note: "冲销" };
      const cells = { shop, registeredOn: each.day, orderNo: orderNo(each.order), ...amounts };
      await push(clerk, newRow(afterSalesCells(cells)));
    } else if (each.does === "statement") {
      const version = versions.get(each.account) ?? 0;
      versions.set(each.account, version + 1);
      const reply = await sendAll(
        finance,
        newStatement({
          kind: each.account === "a" ? "courier-bill" : "bank-signed",
          account: each.account,
          shop,
          period: "2022-10-01..2022-11-30",
          digest: `${at}`,
          replaces: version === 0 ? null : version,
          lines: each.lines.map(({ key, order, amount, ...said }) =>
            newStatementLine({
              ...said,
              key: `${shop} ${key}`,
              caseNo: "",
              amount: amount as SentLine["amount"],
              orderNo: orderNo(order),
              trackingNo: `SF${shops}00000000${order}`,
            }),
          ),
        }),
      );
      if (reply.outcome !== "stored") throw new Error(`A version was ${reply.outcome}`);
    } else {
      const { lines } = await linesOf(finance, "differences", { shop });
      const one = lines[each.of % Math.max(lines.length, 1)];
      if (one === undefined) continue;
      const other = lines.find(({ cells }) => cells["class"] === "平台无");
      const more =
        each.act === "手工匹配"
          ? { counterpart: String(other?.cells["reference"] ?? "无") }
          : { reason: "说明" };
      await answer(finance, "differences", [one, { act: each.act, ...more }]);
    }
  }
  return shop;
}

/** What of the current lines of a shop has which class, in a month. */
async function toldOf(shop: string, month: Month) {
  const { results } = await env.DB.prepare(
    `SELECT line.class, line.amount, line.matched + line.set_off AS known, line.kind
     FROM statement CROSS JOIN statement_line AS line ON line.statement = statement.number
     WHERE statement.state = 'current' AND statement.shop = ?1 AND line.month = ?2`,
  )
    .bind(shop, month)
    .all<{ class: string | null; amount: number; known: number; kind: string }>();
  return results;
}

test("whatever is pushed, sent, replaced and answered: every line has one class, and no 分 is matched twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 14, size: "max" }),
      async (steps) => {
        const shop = await play(steps);
        const later = new Date(Date.now() + 11 * 60_000);
        for (let months = 0; months < 4; months += 1) await matchAgain(env.DB, sealers, later);
        const { results: faults } = await env.DB.prepare(matchingFaultsSql(9)).all();
        expect(faults).toEqual([]);
        for (const month of MONTHS) {
          const told = await toldOf(shop, month);
          expect(told.filter((each) => each.class === null)).toEqual([]);
          const { sums } = await finance.call(matchStatements, { body: { month } });
          const isFull = (each: (typeof sums)[number]) => each.count > 0 && each.amount >= 0;
          expect(sums.every(isFull)).toBe(true);
        }
        const { results: twice } = await env.DB.prepare(
          `SELECT id FROM matched_amount GROUP BY id HAVING sum(matched + set_off) > max(amount)`,
        ).all();
        expect(twice).toEqual([]);
        // Matched anew, a month says the same of every line.
        const before = await Promise.all(MONTHS.map((month) => toldOf(shop, month)));
        for (const month of MONTHS) await finance.call(matchStatements, { body: { month } });
        expect(await Promise.all(MONTHS.map((month) => toldOf(shop, month)))).toEqual(before);
      },
    ),
    { numRuns: 4 },
  );
}, 60_000);
