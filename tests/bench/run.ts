import { availableParallelism, loadavg } from "node:os";
import { relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../addin/build/paths.ts";
import type { Bench } from "./kit/bench.ts";
import { Cleanup } from "./kit/cleanup.ts";
import { meetsTarget } from "./kit/figure.ts";
import { keepResults, type Result, table } from "./kit/report.ts";
import { firstLoad } from "./pane/first-load.ts";
import { sampleFilesBench } from "./files/sample-files.ts";
import { formulas } from "./formulas/formulas.ts";
import { headers } from "./headers/headers.ts";
import { largeSheet } from "./live/large-sheet.ts";
import { live } from "./live/live.ts";
import { smooth } from "./live/smooth.ts";
import { history } from "./worker/history.ts";
import { push } from "./push/push.ts";
import { read } from "./read/read.ts";
import { desk } from "./worker/desk.ts";
import { odata } from "./worker/odata.ts";
import { payments } from "./worker/payments.ts";
import { sealing } from "./worker/sealing.ts";
import { latenessBench } from "./report/lateness.ts";
import { pullReportBench } from "./report/pull-report.ts";
import { pullDesk } from "./report/pull-desk.ts";
import { monthReports } from "./report/month-reports.ts";
import { reportHistory } from "./report/report-history.ts";
import { workingTime } from "./time/working-time.ts";
import { statements } from "./worker/statements.ts";
import { summary } from "./worker/summary.ts";
import { workerCpu } from "./worker/worker-cpu.ts";

/**
 * `npm run bench [-- NAME…]`: measures what the product promises, all of it or the named parts. Ends
 * with 1 when a target was missed or a measurement failed.
 */
const benches: readonly Bench[] = [
  read,
  live,
  largeSheet,
  smooth,
  push,
  workerCpu,
  history,
  summary,
  reportHistory,
  monthReports,
  desk,
  pullDesk,
  latenessBench,
  pullReportBench,
  sealing,
  payments,
  odata,
  statements,
  firstLoad,
  headers,
  formulas,
  sampleFilesBench,
  workingTime,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(", ")}. Choose from ${benches.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

const cleanup = new Cleanup();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void cleanup.run().finally(() => process.exit(1)));
}

const load = loadavg()[0] ?? 0;
if (load > availableParallelism() / 4) {
  const busy = `${load.toFixed(1)} for ${availableParallelism()} cores`;
  console.log(`This machine is busy (load ${busy}): times will be longer than they should be.`);
}

const results: Result[] = [];
for (const bench of benches) {
  if (asked.length > 0 && !asked.includes(bench.name)) continue;
  console.log(`Measuring: ${bench.title} …`);
  results.push(await measured(bench));
}
console.log(`\n${table(results)}\n`);
console.log(`Kept in ${relative(projectRoot, keepResults(results))}`);
const good = results.every(
  ({ figures, error }) => error === undefined && figures.every(meetsTarget),
);
// What was given up on time may still hold the process.
process.exit(good ? 0 : 1);

async function measured(bench: Bench): Promise<Result> {
  const tooLong = sleep(bench.seconds * 1000, undefined, { ref: false }).then(() => {
    throw new Error(`It took longer than ${bench.seconds} seconds`);
  });
  try {
    return { bench, figures: await Promise.race([bench.measure(cleanup), tooLong]) };
  } catch (error) {
    return {
      bench,
      figures: [],
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    await cleanup.run();
  }
}
