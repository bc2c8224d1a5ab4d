import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { moneySchedule, schedules, type Stage } from "../support/money-schedule.ts";
import { hire } from "../support/staff.ts";

// `npm run money` does the same for as long as one likes.
test("whatever is pushed, confirmed, sealed, paid and sent back at once, in whatever order: the money is right", async () => {
  const cashier = await hire("finance", "周会计");
  const stage: Stage = {
    clerks: [await hire("clerk", "李敏"), await hire("clerk", "王芳")],
    supervisors: [await hire("supervisor", "赵主管"), await hire("supervisor", "钱主管")],
    finance: [cashier, await hire("finance", "吴出纳")],
    stranger: {
      supervisor: await hire("supervisor", "孙主管"),
      finance: await hire("finance", "郑会计"),
    },
    registrants: ["李敏", "周会计", "吴出纳", "赵主管"],
    query: async (sql) => (await env.DB.prepare(sql).all()).results,
  };
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      await expect(moneySchedule(stage, schedule)).resolves.toBeUndefined();
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
