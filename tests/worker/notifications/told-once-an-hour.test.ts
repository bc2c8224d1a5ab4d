import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { saveReceiver } from "../../../shared/api/receivers.ts";
import { environmentOf } from "../../../worker/environment/environment-of.ts";
import { tellReceivers } from "../../../worker/notifications/tell-receivers.ts";
import { newReceiver } from "../support/receivers.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const MINUTE = 60_000;
const NINE = Date.parse("2026-11-03T01:00:00Z");

const admin = await hire("admin", "管理员");
const row = newRow(afterSalesCells({ registeredOn: "2026-10-20" }));
await admin.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(row) });

/** What a receiver may do with a message, and whether its group may have seen it. */
const answers = {
  good: [() => Response.json({ errcode: 0, code: 0 }), true],
  busy: [() => new Response(null, { status: 503 }), false],
  // Shown, and then nothing that can be understood.
  lost: [() => new Response("<html>"), true],
  away: [() => Promise.reject(new TypeError("Network connection lost.")), false],
} as const;
type Answer = keyof typeof answers;

const step = fc.record({
  minutes: fc.integer({ min: 1, max: 40 }),
  answer: fc.constantFrom<Answer>("good", "busy", "lost", "away"),
  // Cron that goes off twice.
  times: fc.integer({ min: 1, max: 2 }),
});

test("whatever a robot answers and however the trigger goes off, its group sees one digest an hour", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
      const tables = ["receiver", "delivery_attempt", "notification"];
      await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
      const params = { receiver: crypto.randomUUID() };
      await admin.call(saveReceiver, { params, body: newReceiver({ kind: "wecom" }) });
      const seen: number[] = [];
      let now = NINE;
      let answer: Answer = "good";
      const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(() => {
        const [respond, isSeen] = answers[answer];
        if (isSeen) seen.push(now);
        return Promise.resolve(respond());
      });
      for (const next of steps) {
        now += next.minutes * MINUTE;
        answer = next.answer;
        const tell = () => tellReceivers(environmentOf(env), () => new Date(now));
        await Promise.all(Array.from({ length: next.times }, tell));
      }
      fetched.mockRestore();
      const gaps = seen.slice(1).map((at, nth) => at - (seen[nth] ?? 0));
      expect(gaps.filter((gap) => gap < 60 * MINUTE)).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
