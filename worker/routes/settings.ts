import { getSettings, putSettings } from "../../shared/api/settings.ts";
import { followCalendar } from "../jobs/follow-calendar.ts";
import { mount, type App } from "../mount.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { wasStopped } from "../store/guard.ts";
import { readSettings, upsertSettings } from "../store/settings.ts";

export function mountSettings(app: App): void {
  mount(app, getSettings, ({ db }) => readSettings(db));

  mount(app, putSettings, async ({ db, now, person, body: { base, settings } }) => {
    const at = now.toISOString();
    const { version, changed: _, ...before } = await readSettings(db);
    if (version !== base) throw new RequestError("settings-changed");
    try {
      await db.batch([
        upsertSettings(db, settings, { base, by: person.id, at }),
        insertAuditEvent(db, {
          at,
          person: person.id,
          action: "change-settings",
          subject: "department",
          detail: { before, after: settings },
        }),
      ]);
    } catch (error) {
      if (wasStopped(error)) throw new RequestError("settings-changed");
      throw error;
    }
    await followCalendar(db, before, settings);
    return { ...settings, version: base + 1, changed: { by: person.name, at } };
  });
}
