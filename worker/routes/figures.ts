import { answerAsks } from "../../shared/api/figures.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { answersTo } from "../figures/answer-asks.ts";
import { mount, type App } from "../http/mount.ts";
import { readSettings } from "../store/department/settings.ts";

export function mountFigures(app: App): void {
  mount(app, answerAsks, async ({ db, now, person: { shops }, body }) => {
    const settings = await readSettings(db);
    const asOf = civilMoment(now, settings.timeZone);
    return { asOf, answers: await answersTo(db, body.asks, { now: asOf, shops, settings }) };
  });
}
