import type { Role } from "../../../shared/role.ts";
import { moneySchedule, schedules, type Stage } from "../../worker/support/money-schedule.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { hiring } from "../worker/hiring.ts";
import { workerInProcess } from "../worker/in-process.ts";
import { holdInRounds } from "./hold-in-rounds.ts";

/**
 * `npm run money [-- SCHEDULES [SEED]]`: pushes, edits, withdrawals, undo, confirmations, sealing, payments and returns at
 * once, in random order (1,000 schedules unless told), on the Worker's own code and SQLite. Ends with 1 at the first
 * schedule after which money was lost, paid twice, or let go by the wrong person.
 */
const [runs = "1000", seed] = process.argv.slice(2);
/** Each round of schedules has a database of its own, so that the last is as fast as the first. */
const ROUND = 50;

async function stageOf(cleanup: Cleanup): Promise<Stage> {
  const worker = await workerInProcess(cleanup, "admin");
  const { database } = worker;
  const hired = hiring(worker);
  const hire = async (role: Role, name: string) => {
    const client = await hired(role, name);
    const call: Stage["clerks"][number]["call"] = async (endpoint, parts) => {
      const result = await client.call(endpoint, parts);
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      return result.value;
    };
    return { call };
  };
  const cashier = await hire("finance", "周会计");
  return {
    clerks: [await hire("clerk", "李一"), await hire("clerk", "王芳")],
    supervisors: [await hire("supervisor", "赵主管"), await hire("supervisor", "钱主管")],
    finance: [cashier, await hire("finance", "吴出纳")],
    stranger: {
      supervisor: await hire("supervisor", "孙主管"),
      finance: await hire("finance", "郑会计"),
    },
    registrants: ["李一", "周会计", "吴出纳", "赵主管"],
    query: (sql) => Promise.resolve(database.prepare(sql).all()),
  };
}

const DONE = `
  SELECT outcome AS what, count(*) AS times FROM settlement GROUP BY outcome
  UNION ALL SELECT 'bounced once paid', count(*) FROM settlement WHERE bounces IS NOT NULL
  UNION ALL SELECT 'confirmed', count(*) FROM confirmation
  UNION ALL SELECT 'sealed', count(*) FROM batch
  UNION ALL SELECT 'versions', count(*) FROM record_version`;

await holdInRounds(
  {
    what: "schedules",
    cases: schedules,
    round: ROUND,
    stageOf,
    holds: moneySchedule,
    done: DONE,
  },
  Number(runs),
  seed === undefined ? undefined : Number(seed),
);
