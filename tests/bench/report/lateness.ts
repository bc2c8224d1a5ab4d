import { reportById } from "../../../shared/reports/index.ts";
import { addDays } from "../../../shared/time/day.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import { latenessLines } from "../../../worker/store/reports/lateness-lines.ts";
import { readReport } from "../../../worker/store/reports/read-report.ts";
import type { Bench } from "../kit/bench.ts";
import { median } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";
import { fillHistory } from "../worker/fill-history.ts";
import { localD1 } from "../worker/local-d1.ts";

const CLOCKS = 300_000;
const DAYS = 90;
const ROUNDS = 5;

/** What a quarter's lateness costs. */
export const latenessBench: Bench = {
  name: "lateness",
  title: `The lateness of ${DAYS} days with ${CLOCKS} ended deadlines, a twentieth of them late`,
  how: "the first page with its figures and control totals read by the Worker's store on workerd's D1",
  seconds: 200,
  async measure(cleanup) {
    const db = await localD1(cleanup);
    await fillHistory(db, CLOCKS, today());
    await db
      .prepare(
        `UPDATE deadline SET first_due = date(?1, '-' || (record % ${DAYS}) || ' days') || 'T23:59:59',
           due = date(?1, '-' || (record % ${DAYS}) || ' days') || 'T23:59:59',
           met = date(?1, (iif(record % 20 = 0, 1, 0) - record % ${DAYS}) || ' days') || 'T18:00:00',
           person = '客服' || (record % 30)`,
      )
      .bind(today())
      .run();
    const period = parsePeriod(`${addDays(today(), -DAYS)}..${today()}`);
    const report = reportById("lateness");
    if (period === undefined || report === undefined) throw new Error("There is no such report");
    const source = latenessLines({
      period,
      ledger: undefined,
      shops: null,
      asOf: `${addDays(today(), 1)}T12:00:00`,
      enteredAfter: 24,
    });
    const times: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const began = performance.now();
      const wanted = { after: undefined, limit: 10_000, behind: undefined };
      const { figures } = await readReport(db, report, source, wanted);
      if (round >= 0) times.push(performance.now() - began);
      const count = figures.find(({ block }) => block === "total")?.values[0];
      if (count !== CLOCKS) throw new Error(`It counts ${count} deadlines`);
    }
    return [{ name: "read", value: median(times), unit: "ms", target: { most: 1000 } }];
  },
};
