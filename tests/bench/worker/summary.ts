import type { D1Database } from "@cloudflare/workers-types";
import type { Basis } from "../../../shared/api/finance.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import { readSummaryLines } from "../../../worker/store/journal/summary.ts";
import type { Bench } from "../kit/bench.ts";
import type { Figure } from "../kit/figure.ts";
import { countingD1 } from "./counting-d1.ts";
import { fillMonth } from "./fill-month.ts";
import { localD1 } from "./local-d1.ts";

const RECORDS = 20_000;
const MONTHS_BESIDE = 25;
const MONTH = "2026-11";

/** What a month's summary reads of a database that has grown. */
export const summary: Bench = {
  name: "summary",
  title: `A month's summary of ${RECORDS} records, alone and beside ${MONTHS_BESIDE * RECORDS} of other months`,
  how: "rows that D1 says it has read (meta.rows_read), in workerd's D1 on this machine",
  seconds: 100,
  async measure(cleanup) {
    const db = await localD1(cleanup);
    await fillMonth(db, MONTH, RECORDS);
    const alone = await rowsRead(db);
    for (let back = 1; back <= MONTHS_BESIDE; back++) {
      const earlier = new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 7);
      await fillMonth(db, earlier, RECORDS);
    }
    const beside = await rowsRead(db);
    return (["finance", "business"] as const).flatMap((basis): Figure[] => [
      { name: `by ${basis} day, alone`, value: alone[basis], unit: "rows" },
      { name: `by ${basis} day, beside the others`, value: beside[basis], unit: "rows" },
      {
        name: "  to alone",
        value: beside[basis] / alone[basis],
        unit: "×",
        target: { most: 1.3 },
      },
    ]);
  },
};

async function rowsRead(db: D1Database): Promise<Record<Basis, number>> {
  const period = parsePeriod(MONTH);
  if (period === undefined) throw new Error(`${MONTH} is no month`);
  const read = async (basis: Basis) => {
    const counting = countingD1(db);
    const lines = await readSummaryLines(counting.db, {
      period,
      basis,
      ledger: undefined,
      shops: null,
    });
    // Each record of the bench posts one amount.
    const found = lines.reduce((sum, { records }) => sum + records, 0);
    if (found !== RECORDS) throw new Error(`The summary is of ${found} records, not ${RECORDS}`);
    return counting.rowsRead();
  };
  return { finance: await read("finance"), business: await read("business") };
}
