import { mock } from "node:test";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import type { Role } from "../../../shared/role.ts";
import {
  closingHistory,
  deeds,
  type ClosingStage,
  type Trying,
} from "../../worker/support/closing-history.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { hiring } from "../worker/hiring.ts";
import { workerInProcess } from "../worker/in-process.ts";
import { holdInRounds } from "./hold-in-rounds.ts";

/**
 * `npm run closings [-- HISTORIES [SEED]]`: edits, reversals (冲销), late rows, withdrawals, undo, payments, returns, rebuilds,
 * closings by two at once and reopenings, in random order (1,000 histories unless told), on the Worker's own code and SQLite.
 * Ends with 1 at the first history after which a closed month has moved, the journal does not say what rows mean, or more
 * was reversed of an amount than there was.
 */
const [runs = "1000", seed] = process.argv.slice(2);
/** Each round of histories has a database of its own, and each history months of its own. */
const ROUND = 10;
const FIRST = "2026-01-01";

const at = (moment: string): void => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: new Date(`${moment}+08:00`) });
};

async function stageOf(cleanup: Cleanup): Promise<ClosingStage> {
  at(`${FIRST}T09:00:00`);
  const worker = await workerInProcess(cleanup, "admin");
  const { database } = worker;
  // Years go by here.
  const hired = hiring(worker, "2035-01-01");
  const hire = async (role: Role, name: string): Promise<Trying> => {
    const client = await hired(role, name);
    return {
      tries: async (endpoint, parts) => {
        const result = await client.call(endpoint, parts);
        if (result.ok) return result.value;
        const { failure } = result;
        if (failure.kind === "refused" && failure.problem.code !== "internal") return null;
        throw new Error(JSON.stringify(failure));
      },
    };
  };
  return {
    clerk: await hire("clerk", "李一"),
    supervisor: await hire("supervisor", "赵主管"),
    finance: [await hire("finance", "周会计"), await hire("finance", "吴出纳")],
    admin: await hire("admin", "管理一"),
    at,
    query: (sql) => Promise.resolve(database.prepare(sql).all()),
  };
}

const DONE = `
  SELECT act AS what, count(*) AS times FROM month_act GROUP BY act
  UNION ALL SELECT 'reversals', count(*) FROM reversal
  UNION ALL SELECT 'reversals of closed months', count(*) FROM reversal
    JOIN posting AS original ON original.entry = reversal.original
    JOIN posting AS made ON made.entry = reversal.posted WHERE made.day > original.day
  UNION ALL SELECT 'confirmed', count(*) FROM confirmation
  UNION ALL SELECT 'sealed', count(*) FROM batch
  UNION ALL SELECT outcome, count(*) FROM settlement GROUP BY outcome
  UNION ALL SELECT 'rebuilds', count(*) FROM audit_event WHERE action = 'rebuild'
  UNION ALL SELECT 'withdrawals', count(*) FROM audit_event WHERE action = 'withdraw'
  UNION ALL SELECT 'versions', count(*) FROM record_version`;

await holdInRounds(
  {
    what: "histories",
    cases: deeds,
    round: ROUND,
    stageOf,
    holds: (stage, history, nth) =>
      closingHistory(stage, history, monthOf(addMonths(FIRST, 3 * nth))),
    done: DONE,
  },
  Number(runs),
  seed === undefined ? undefined : Number(seed),
);
