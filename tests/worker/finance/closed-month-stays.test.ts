import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import {
  closingHistory,
  deeds,
  type ClosingStage,
  type Deed,
  type Trying,
} from "../support/closing-history.ts";
import { at } from "../support/payments.ts";
import { hire, type Staff } from "../support/staff.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Whoever is refused hears null; a fault of ours fails the test. */
const trying = ({ call }: Staff): Trying => ({
  tries: async (endpoint, parts) =>
    call(endpoint, parts).catch((error: unknown) => {
      if (error instanceof Error && /"code":"(?!internal")/.test(error.message)) return null;
      throw error;
    }),
});

async function department(): Promise<ClosingStage> {
  at("2026-01-27T09:00:00");
  const people = {
    clerk: trying(await hire("clerk", "李敏")),
    supervisor: trying(await hire("supervisor", "赵主管")),
    finance: [
      trying(await hire("finance", "周会计")),
      trying(await hire("finance", "吴出纳")),
    ] as const,
    admin: trying(await hire("admin", "管理员")),
  };
  // Months go by here: keys do not end by disuse.
  await env.DB.prepare(`UPDATE access_key SET last_used_on = '2035-01-01'`).run();
  const query = async (sql: string) => (await env.DB.prepare(sql).all()).results;
  return { ...people, at, query };
}

const deed = (does: Deed["does"], which = 0, much = 4): Deed => ({ does, which, much });
const stage = await department();
let month = 0;
/** Each history has months of its own. */
const nextMonth = () => monthOf(addMonths("2026-01-01", 3 * month++));

// `npm run closings` goes through as many histories as one likes.
test("whatever comes after it, a closed month moves by no 分", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (history) => {
      await expect(closingHistory(stage, history, nextMonth())).resolves.toBeUndefined();
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test("nor by a month that is opened again, corrected, reversed, rebuilt, and closed by two while rows are pushed", async () => {
  const history = [
    deed("reverse", 0, 5),
    deed("pay"),
    deed("reverse", 1, 3),
    deed("rebuild"),
    deed("reopen"),
    deed("edit", 0, 2),
    deed("late"),
    deed("at-once", 1, 4),
    deed("confirm"),
    deed("seal"),
    deed("bounce"),
    deed("later"),
    deed("later"),
    deed("close", 0, 3),
    deed("withdraw", 1),
    deed("restore", 1),
    deed("reverse", 2, 8),
    deed("rebuild"),
    deed("seal"),
  ];
  await expect(closingHistory(stage, history, nextMonth())).resolves.toBeUndefined();
});

test("an amount that bounced after its month was closed is reversed where its row says it is, once that was moved", async () => {
  const history = [
    deed("bounce"),
    deed("reopen"),
    deed("move", 1, 9),
    deed("seal"),
    deed("reverse", 1, 7),
  ];
  await expect(closingHistory(stage, history, nextMonth())).resolves.toBeUndefined();
});
