import { postDifferences, rebuild, rebuildDifferences } from "../../shared/api/rebuild.ts";
import { totalOf } from "../../shared/money/summary.ts";
import { allSeries, cutoffOfSeries } from "../../shared/settings/series.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { goOnRebuilding, startRebuild } from "../jobs/rebuild.ts";
import { mount, type App } from "../http/mount.ts";
import { sealingBy } from "../push/sealing.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { readGenerations } from "../store/generations.ts";
import {
  postDifferences as post,
  readProposed,
  type Proposed,
} from "../store/journal/posting-differences.ts";
import { readSettings } from "../store/department/settings.ts";
import { rebuildState } from "./rebuild-state.ts";

export function mountRebuild(app: App): void {
  mount(app, rebuild, async ({ db, now, person, body, secrets, vault, later }) => {
    sealingBy(secrets, await readGenerations(db));
    const at = now.toISOString();
    await startRebuild(db, secrets, { by: person.id, at, anew: body.anew === true });
    const { rebuild } = rebuildState(secrets, await readGenerations(db));
    later(goOnRebuilding(db, { secrets, vault }));
    return rebuild ?? { done: 0, total: 0 };
  });

  mount(app, rebuildDifferences, async ({ db, person }) => {
    if (person.shops !== null) throw new RequestError("beyond-your-shops");
    return told(await readProposed(db));
  });

  mount(app, postDifferences, async ({ db, now, person, body }) => {
    if (person.shops !== null) throw new RequestError("beyond-your-shops");
    const [proposed, settings] = await Promise.all([readProposed(db), readSettings(db)]);
    if (proposed.generation === null) return told(proposed);
    if (proposed.generation !== body.rebuild || proposed.records !== body.records)
      throw new RequestError("differences-changed");
    const moment = civilMoment(now, settings.timeZone);
    const days = Object.fromEntries(
      allSeries.map((each) => [each, financeDay(moment, cutoffOfSeries(each, settings))]),
    ) as Parameters<typeof post>[2]; // one for each series
    const { records, totals } = told(proposed);
    await db.batch([
      ...post(db, body.rebuild, days),
      insertAuditEvent(db, {
        at: now.toISOString(),
        person: person.id,
        action: "post-differences",
        subject: String(body.rebuild),
        detail: { records, totals },
      }),
    ]);
    return told(await readProposed(db));
  });
}

const told = ({ generation, records, groups }: Proposed) => ({
  rebuild: generation,
  records,
  lines: [...groups],
  totals: totalOf(groups),
});
