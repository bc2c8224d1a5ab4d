import { pullReport } from "../../../addin/engine/pull/pull-report.ts";
import type { ReportId } from "../../../shared/reports/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { addDays } from "../../../shared/time/day.ts";
import { firstDayOf, addMonths, monthOf } from "../../../shared/time/months.ts";
import { MemoryWorkbook } from "../../flows/memory-workbook.ts";
import type { Bench } from "../kit/bench.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import type { Figure } from "../kit/figure.ts";
import { median, medianRatio } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";
import { fillHistory } from "../worker/fill-history.ts";
import { workerInProcess } from "../worker/in-process.ts";
import { sqliteD1 } from "../worker/sqlite-d1.ts";
import { fillLedgers } from "./fill-ledgers.ts";

const POSTINGS = 20_000;
const SMALL = 50_000;
const LARGE = 1_000_000;
/** Of so many records one is of each ledger besides after-sales that months are settled by. */
const EACH = 40;
const ROUNDS = 5;
const HISTORY_DAYS = 700;
const MONTH_DAYS = 28;

const reports: readonly ReportId[] = [
  "finance-day",
  "after-sales-month",
  "month-tie-out",
  "courier-settlement",
  "invoice-month",
  "service-cash",
];

const environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date(),
  random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
  wait: () => Promise.reject(new Error("The server did not answer at the first try")),
  pause: () => undefined,
} as const;

/** What the reports of a month cost, and how much more of it when there is much history beside. */
export const monthReports: Bench = {
  name: "month-reports",
  title: `Reports of a month of ${POSTINGS} amounts beside ${LARGE} records of history, and beside ${SMALL}`,
  how: "pulled by the pane's own code from the Worker's in this process, on SQLite: read, tied out, made into a sheet; one here and one there in turn",
  seconds: 900,
  async measure(cleanup) {
    const small = await monthBeside(cleanup, SMALL);
    const large = await monthBeside(cleanup, LARGE);
    const figures: Figure[] = [];
    for (const report of reports) {
      const times = { small: [] as number[], large: [] as number[] };
      for (let round = -1; round < ROUNDS; round++) {
        const [here, there] = [await small(report), await large(report)];
        if (round < 0) continue;
        times.small.push(here);
        times.large.push(there);
      }
      figures.push(
        { name: report, value: median(times.large), unit: "ms", target: { most: 3000 } },
        {
          name: "  to the same beside less",
          value: medianRatio(times.large, times.small),
          unit: "×",
          target: { most: 1.3 },
        },
      );
    }
    return figures;
  },
};

async function monthBeside(cleanup: Cleanup, records: number) {
  const { database, client } = await workerInProcess(cleanup, "finance");
  const db = sqliteD1(database).db as never;
  // What is asked about is a month that the history has nothing of, and the one before it.
  const month = monthOf(addDays(firstDayOf(monthOf(today())), 2 * MONTH_DAYS + 10));
  const before = monthOf(addMonths(firstDayOf(month), -1));
  const until = addDays(firstDayOf(before), -1);
  await fillHistory(db, records, until);
  await fillLedgers(db, { rows: records / EACH, until, days: HISTORY_DAYS });
  for (const each of [before, month]) {
    fillAfterSales(database, each);
    const last = addDays(firstDayOf(each), MONTH_DAYS - 1);
    await fillLedgers(db, { rows: POSTINGS / EACH, until: last, days: MONTH_DAYS });
  }
  return async (report: ReportId) => {
    const began = performance.now();
    const pulled = await pullReport(
      new MemoryWorkbook(),
      client,
      { report, period: month },
      environment,
    );
    const milliseconds = performance.now() - began;
    if (!pulled.ok || pulled.value.untied.length > 0 || pulled.value.page.total === 0)
      throw new Error(`${report}: ${JSON.stringify(pulled.ok ? pulled.value.untied : pulled)}`);
    return milliseconds;
  };
}

/** Rows of after-sales of a month, each of which means one amount. */
function fillAfterSales(
  database: Awaited<ReturnType<typeof workerInProcess>>["database"],
  month: string,
): void {
  database
    .prepare(
      `WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ?2)
       INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                           created_at, created_by, changed_at, changed_by)
       SELECT substr(hex(randomblob(8)), 1, 16), 'after-sales', 1, 0, '店铺' || n % 8,
              ?1 || printf('-%02d', 1 + n % 28),
              n + 1 + (SELECT max(sequence) FROM record WHERE ledger = 'after-sales'), ?1, 'clerk', ?1, 'clerk'
       FROM counted`,
    )
    .run(month, POSTINGS);
  database
    .prepare(
      `INSERT INTO record_version (record, version, cells, push, person, at, finance_day)
       SELECT number, 1, json_object('registeredOn', day, 'orderNo', id, 'kind', '退货退款', 'paid', 20000,
                                     'sku', 'SKU-' || number % 300, 'refund', 5000), 'filled', 'clerk', ?1, day
       FROM record WHERE created_at = ?1`,
    )
    .run(month);
  database
    .prepare(
      `INSERT INTO posting (finance_day, record, version, line, ledger, series, kind, direction, amount, count,
                            day, shop, courier, reason, liable, registrant, reference)
       SELECT day, number, 1, 0, ledger, 'money', iif(number % 2, 'refund', 'postage'),
              iif(number % 2, 'platform', 'payout'), 1000 + number % 5000, 1, day, shop, '',
              '原因' || number % 9, '责任方' || number % 5, '李敏', id
       FROM record WHERE created_at = ?1`,
    )
    .run(month);
}
