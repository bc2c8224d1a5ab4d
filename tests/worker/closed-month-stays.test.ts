import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { summary } from "../../shared/api/finance.ts";
import { pushRows, withdrawRecords } from "../../shared/api/push.ts";
import { answerWork, listWork } from "../../shared/api/worklists.ts";
import { sealAll, sealAndClose } from "./support/closing.ts";
import { at, next, paidRow, params } from "./support/payments.ts";
import { pushOf } from "./support/rows.ts";
import { hire, type Staff } from "./support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const supervisor = await hire("supervisor", "赵主管");

afterEach(() => {
  vi.useRealTimers();
});

/** A record of the closed month, and what is tried with it. */
const deed = fc.record({
  record: fc.nat(3),
  does: fc.constantFrom("edit", "payee", "withdraw", "late", "confirm", "bounce", "return", "seal"),
});

async function answerAll(who: Staff, worklist: string, cells: Readonly<Record<string, string>>) {
  const { lines } = await who.call(listWork, { params: { worklist } });
  if (lines.length === 0) return;
  const answers = lines.map(({ id: line, stamp }) => ({ line, stamp, cells }));
  const body = { id: crypto.randomUUID(), answers };
  await who.call(answerWork, { params: { worklist }, body });
}

const figures = (period: "2026-03") =>
  Promise.all(
    (["business", "finance"] as const).map((basis) =>
      finance.call(summary, { query: { period, basis } }).then(({ lines }) => lines),
    ),
  );

test("whatever comes after it, a closed month moves by no 分", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 10 }), async (deeds) => {
      await env.DB.prepare(`DELETE FROM closed_month`).run();
      at("2026-03-30T10:00:00");
      // Two are paid, and two wait for a second person while the month is closed.
      const rows = [3000, 4500, 60_000, 75_000].map((amount) =>
        paidRow(amount, { registeredOn: "2026-03-30" }),
      );
      const versions = new Map(rows.map(({ id }) => [id, 1]));
      await clerk.call(pushRows, { params, body: pushOf(...rows) });
      at("2026-04-02T10:00:00");
      await sealAndClose(finance, "2026-03");
      const closed = await figures("2026-03");
      for (const { record, does } of deeds) {
        const row = rows[record] ?? paidRow(1);
        const base = versions.get(row.id) ?? 1;
        const pushed = async (cells: Readonly<Record<string, string | number>>) => {
          const { rows: outcomes } = await clerk.call(pushRows, {
            params,
            body: pushOf(next(row, base, cells)),
          });
          const version = outcomes[0]?.version ?? null;
          if (version !== null) versions.set(row.id, version);
        };
        if (does === "edit") await pushed({ compensation: 100 + record });
        if (does === "payee") await pushed({ payee: `1390000${1000 + base}` });
        if (does === "withdraw") {
          const body = {
            id: crypto.randomUUID(),
            reason: "登记错了",
            records: [{ id: row.id, base }],
          };
          await clerk.call(withdrawRecords, { params, body });
        }
        if (does === "late")
          await clerk.call(pushRows, {
            params,
            body: pushOf(paidRow(900, { registeredOn: "2026-03-31" })),
          });
        if (does === "confirm") await answerAll(supervisor, "confirmations", { outcome: "确认" });
        if (does === "bounce") await answerAll(finance, "payments", { outcome: "退票" });
        if (does === "return")
          await answerAll(finance, "payments", { outcome: "退回客服", fault: "资料不全" });
        if (does === "seal") await sealAll(finance);
        expect(await figures("2026-03")).toEqual(closed);
      }
    }),
    { numRuns: 4 },
  );
});
