import { getSettings, putSettings } from "../../shared/api/settings.ts";
import { followCalendar } from "../jobs/follow-calendar.ts";
import { mount, type App } from "../mount.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { readSettings, upsertSettings } from "../store/settings.ts";

export function mountSettings(app: App): void {
  mount(app, getSettings, ({ db }) => readSettings(db));

  mount(app, putSettings, async ({ db, now, person, body }) => {
    const at = now.toISOString();
    const before = await readSettings(db);
    await db.batch([
      upsertSettings(db, body, { by: person.id, at }),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "change-settings",
        subject: "department",
        detail: { before, after: body },
      }),
    ]);
    await followCalendar(db, before, body);
    return body;
  });
}
