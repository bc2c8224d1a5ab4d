import { sealDay } from "../finance/seal-day.ts";
import { allSeries, cutoffOfSeries, type Series } from "../../shared/settings/series.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { addDays } from "../../shared/time/day.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { readOpenDays } from "../store/batches/sealing-facts.ts";
import { readSettings } from "../store/department/settings.ts";

/** What one invocation of a Worker has room for; the next minute goes on. */
const MOST_BATCHES = 20;

/**
 * Seals what is open of the finance days whose hour is past. Days that were missed come first, each with a batch of
 * its own; what has come late to a day that is sealed goes into the next batch, and where there is none to come,
 * into another of the last day.
 */
export async function sealBatches(db: D1Database, now: Date): Promise<void> {
  const settings = await readSettings(db);
  // What keeps one series open keeps no other.
  const done = await Promise.allSettled(
    allSeries.map((series) => sealSeries(db, settings, series, now)),
  );
  for (const each of done) if (each.status === "rejected") throw each.reason;
}

async function sealSeries(
  db: D1Database,
  settings: Settings,
  series: Series,
  now: Date,
): Promise<void> {
  const open = financeDay(civilMoment(now, settings.timeZone), cutoffOfSeries(series, settings));
  const last = addDays(open, -1);
  const days = await readOpenDays(db, series, last);
  if (days.length === 0) return;
  const missed = days.flatMap(({ day, hasBatch }) => (hasBatch || day === last ? [] : [day]));
  for (const day of missed.slice(0, MOST_BATCHES))
    await sealDay(db, settings, { series, day, by: null, now });
  if (missed.length > MOST_BATCHES) return;
  if ((await readOpenDays(db, series, last)).length > 0)
    await sealDay(db, settings, { series, day: last, by: null, now });
}
