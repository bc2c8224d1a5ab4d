import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { sealDay } from "../../../worker/finance/seal-day.ts";
import type { Bench } from "../kit/bench.ts";
import { fillMonth } from "./fill-month.ts";
import { localD1 } from "./local-d1.ts";

const ENTRIES = 5000;
const ROUNDS = 5;
/** The days of fillMonth: each month's records spread over 28. */
const DAYS = 28;

/** How long a day's batch takes to be sealed, from reading what is open to the sealed batch. */
export const sealing: Bench = {
  name: "sealing",
  title: `Sealing ${ENTRIES} amounts, beside ${ROUNDS * ENTRIES} that are sealed`,
  how: "milliseconds of the slowest and the median of five months' batches, in workerd's D1 on this machine",
  seconds: 60,
  async measure(cleanup) {
    const db = await localD1(cleanup);
    const times: number[] = [];
    for (let month = 1; month <= ROUNDS; month += 1) {
      const name = `2026-0${month}`;
      await fillMonth(db, name, ENTRIES);
      const now = new Date(`${name}-${DAYS}T08:00:10Z`);
      const began = performance.now();
      const batch = await sealDay(db, defaultSettings, {
        series: "money",
        day: `${name}-${DAYS}` as `${number}-${number}-${number}`,
        by: null,
        now,
      });
      times.push(performance.now() - began);
      if (batch.entries !== ENTRIES)
        throw new Error(`${batch.entries} amounts were sealed, not ${ENTRIES}`);
    }
    const sorted = times.toSorted((a, b) => a - b);
    return [
      {
        name: "the median",
        value: sorted[Math.floor(ROUNDS / 2)] ?? 0,
        unit: "ms",
        target: { most: 500 },
      },
      { name: "the slowest", value: sorted.at(-1) ?? 0, unit: "ms" },
    ];
  },
};
