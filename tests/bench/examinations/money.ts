import * as fc from "fast-check";
import { createClient } from "../../../addin/client.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import { moneySchedule, schedules, type Stage } from "../../worker/support/money-schedule.ts";
import { Cleanup } from "../kit/cleanup.ts";
import { workerInProcess } from "../worker/in-process.ts";

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
  let people = 0;
  const hire = async (role: string, name: string) => {
    people += 1;
    const key = newAccessKey();
    const at = new Date().toISOString();
    database
      .prepare("INSERT INTO person (id, name, role, created_at) VALUES (?, ?, ?, ?)")
      .run(`p${people}`, name, role, at);
    database
      .prepare("INSERT INTO access_key (hash, id, person, created_at) VALUES (?, ?, ?, ?)")
      .run(await hashAccessKey(key), `k${people}`, `p${people}`, at);
    const client = createClient({ server: "", key, fetch: worker.fetch });
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

/** What was done, so that nobody takes it for much where it was little. */
const DONE = `
  SELECT outcome AS what, count(*) AS times FROM settlement GROUP BY outcome
  UNION ALL SELECT 'bounced once paid', count(*) FROM settlement WHERE bounces IS NOT NULL
  UNION ALL SELECT 'confirmed', count(*) FROM confirmation
  UNION ALL SELECT 'sealed', count(*) FROM batch
  UNION ALL SELECT 'versions', count(*) FROM record_version`;
const counts = new Map<string, number>();

let done = 0;
while (done < Number(runs)) {
  const cleanup = new Cleanup();
  const stage = await stageOf(cleanup);
  const numRuns = Math.min(ROUND, Number(runs) - done);
  let fault: unknown;
  try {
    await fc.assert(
      fc.asyncProperty(schedules, (schedule) => moneySchedule(stage, schedule)),
      { numRuns, endOnFailure: true, ...(seed !== undefined && { seed: Number(seed) + done }) },
    );
  } catch (error) {
    fault = error;
  }
  for (const { what, times } of await stage.query(DONE))
    counts.set(String(what), (counts.get(String(what)) ?? 0) + Number(times));
  await cleanup.run();
  if (fault !== undefined) {
    console.error(fault);
    process.exit(1);
  }
  done += numRuns;
  console.log(`${done} schedules hold.`);
}
console.log(JSON.stringify(Object.fromEntries(counts)));
