import { listBatchEntries, listBatches, openDay, sealBatch } from "../../shared/api/batches.ts";
import { totalOf } from "../../shared/money/summary.ts";
import { allSeries, cutoffOfSeries } from "../../shared/settings/series.ts";
import { endOfFinanceDay, financeDay } from "../../shared/time/finance-day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { sealDay } from "../finance/seal-day.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { tellBehind } from "../notifications/tell-at-once.ts";
import { readBatchEntries, readBatches } from "../store/batches/batch-list.ts";
import { readOpenFigures } from "../store/batches/open-figures.ts";
import { readSettings } from "../store/department/settings.ts";
import { knownCursor } from "./known-cursor.ts";

export function mountBatches(app: App): void {
  mount(app, listBatches, async ({ db, person: { shops }, query }) => {
    const batches = await readBatches(db, { ...query, shops });
    const last = batches.at(-1);
    return {
      batches: [...batches],
      cursor: last === undefined || batches.length < query.limit ? null : last.id,
    };
  });

  mount(app, listBatchEntries, async ({ db, person: { shops }, params: { number }, query }) => {
    const { limit } = query;
    const after = knownCursor(query, "after", readEntry) ?? 0;
    const [batch] = await readBatches(db, { number, limit: 1, shops });
    if (batch === undefined) throw new RequestError("not-found");
    const entries = await readBatchEntries(db, { batch: batch.id, after, limit, shops });
    const last = entries.at(-1);
    return {
      batch,
      entries,
      cursor: last === undefined || entries.length < limit ? null : String(last.entry),
    };
  });

  mount(app, sealBatch, async (call) => {
    const {
      db,
      now,
      person,
      body: { series, day },
    } = call;
    if (person.shops !== null) throw new RequestError("beyond-your-shops");
    const settings = await readSettings(db);
    const open = financeDay(civilMoment(now, settings.timeZone), cutoffOfSeries(series, settings));
    if (day > open) throw new RequestError("day-not-begun");
    const batch = await sealDay(db, settings, { series, day, by: person.id, now });
    call.later(tellBehind(call));
    return batch;
  });

  mount(app, openDay, async ({ db, now, person: { shops } }) => {
    const settings = await readSettings(db);
    const asOf = civilMoment(now, settings.timeZone);
    const series = await Promise.all(
      allSeries.map(async (each) => {
        const cutoff = cutoffOfSeries(each, settings);
        const day = financeDay(asOf, cutoff);
        const { entries, counts, groups, leftOut, sealed } = await readOpenFigures(
          db,
          each,
          day,
          shops,
        );
        return {
          series: each,
          day,
          until: endOfFinanceDay(day, cutoff),
          entries,
          counts,
          totals: totalOf(groups),
          groups: [...groups],
          leftOut: leftOut.map(({ codes, ...rest }) => ({ codes: [...codes], ...rest })),
          sealed,
        };
      }),
    );
    return { asOf, series };
  });
}

const readEntry = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;
