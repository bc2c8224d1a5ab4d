import { listAudit } from "../../shared/api/audit.ts";
import { addDays } from "../../shared/time/day.ts";
import { startOfDay } from "../../shared/time/moment.ts";
import { instantOf } from "../../shared/time/zone.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { listAudit as readAudit } from "../store/audit/audit-list.ts";
import { openDetail } from "../store/vault/sealed-detail.ts";
import { readSettings } from "../store/department/settings.ts";

export function mountAudit(app: App): void {
  mount(app, listAudit, async ({ db, vault, person, query }) => {
    // It tells of all shops.
    if (person.shops !== null) throw new RequestError("beyond-your-shops");
    const { day, limit, before, action, record } = query;
    const { timeZone } = await readSettings(db);
    const opened = async (detail: string) =>
      JSON.stringify(await openDetail(db, vault, JSON.parse(detail) as unknown)); // ours, see audit
    const startsAt = (civil: typeof day & string) => instantOf(startOfDay(civil), timeZone);
    const kept = await readAudit(db, {
      person: query.person,
      action,
      record,
      between: day && { from: startsAt(day), until: startsAt(addDays(day, 1)) },
      before,
      limit,
    });
    const entries = await Promise.all(
      kept.map(async ({ detail, ...entry }) => ({
        ...entry,
        detail: detail === null ? null : await opened(detail),
      })),
    );
    const last = entries.at(-1);
    return { entries, cursor: last === undefined || entries.length < limit ? null : last.id };
  });
}
