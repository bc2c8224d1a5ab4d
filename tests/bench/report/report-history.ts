import { reportById } from "../../../shared/reports/index.ts";
import { addDays } from "../../../shared/time/day.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import { financeDayLines } from "../../../worker/store/reports/finance-day-lines.ts";
import { readReport } from "../../../worker/store/reports/read-report.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";
import { countingD1 } from "../worker/counting-d1.ts";
import { fillHistory } from "../worker/fill-history.ts";
import { localD1 } from "../worker/local-d1.ts";
import { fillDay } from "./day-lines.ts";

const LINES = 5000;
const SMALL = 50_000;
const LARGE = 1_000_000;
const WARM_UP = 2;
const ROUNDS = 10;

/** What finance's day costs when there is much history beside it. */
export const reportHistory: Bench = {
  name: "report-history",
  title: `A day's report of ${LINES} lines beside ${LARGE} records of history and beside ${SMALL}`,
  how: "lines, figures and control totals read by the Worker's store on workerd's D1, one here and one there in turn; rows that D1 says it has read (meta.rows_read)",
  seconds: 500,
  async measure(cleanup) {
    const small = await dayBeside(cleanup, SMALL);
    const large = await dayBeside(cleanup, LARGE);
    const times = { small: [] as number[], large: [] as number[] };
    let read = { small: 0, large: 0 };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const here = await small();
      const there = await large();
      read = { small: here.rowsRead, large: there.rowsRead };
      if (round < 0) continue;
      times.small.push(here.milliseconds);
      times.large.push(there.milliseconds);
    }
    return [
      { name: `beside ${SMALL}`, value: median(times.small), unit: "ms" },
      { name: `beside ${LARGE}`, value: median(times.large), unit: "ms" },
      {
        name: "  to the former",
        value: medianRatio(times.large, times.small),
        unit: "×",
        target: { most: 1.3 },
      },
      { name: `read beside ${SMALL}`, value: read.small, unit: "rows" },
      { name: `read beside ${LARGE}`, value: read.large, unit: "rows" },
      {
        name: "  to the former",
        value: read.large / read.small,
        unit: "×",
        target: { most: 1.3 },
      },
    ];
  },
};

async function dayBeside(cleanup: Cleanup, records: number) {
  const d1 = await localD1(cleanup);
  await d1
    .prepare(
      `INSERT INTO person (id, name, role, created_at) VALUES ('clerk', '李敏', 'clerk', ?1)`,
    )
    .bind(new Date().toISOString())
    .run();
  await fillHistory(d1, records, today());
  // A day that the history has nothing of.
  const period = parsePeriod(addDays(today(), 1));
  const report = reportById("finance-day");
  if (period === undefined || report === undefined) throw new Error("There is no such day");
  await fillDay(d1, period.from, LINES);
  const { db, rowsRead } = countingD1(d1);
  const source = financeDayLines({
    period,
    basis: "finance",
    ledger: undefined,
    shops: null,
    batch: undefined,
    upTo: undefined,
  });
  return async () => {
    const [before, began] = [rowsRead(), performance.now()];
    const wanted = { after: undefined, limit: LINES * 2, behind: undefined };
    const { total } = await readReport(db, report, source, wanted);
    const milliseconds = performance.now() - began;
    if (total !== LINES) throw new Error(`The report has ${total} lines`);
    return { milliseconds, rowsRead: rowsRead() - before };
  };
}
