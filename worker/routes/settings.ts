import { dryRunSettings } from "../../shared/api/dry-run.ts";
import { getSettings, putSettings } from "../../shared/api/settings.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import { sameSettings } from "../../shared/settings/same-settings.ts";
import { addMonths, monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { tryOut } from "../jobs/dry-run.ts";
import { followCalendar } from "../jobs/follow-calendar.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { isStaleWrite } from "../store/guard.ts";
import { readSettings, upsertSettings } from "../store/settings.ts";
import { knownLedger } from "./known-ledger.ts";
import { knownPeriod } from "./known-period.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

export function mountSettings(app: App): void {
  mount(app, getSettings, ({ db }) => readSettings(db));

  mount(app, putSettings, async ({ db, vault, now, person, body: { base, settings } }) => {
    const at = now.toISOString();
    const { version, changed, ...before } = await readSettings(db);
    // Sent again, it finds the settings as they shall be.
    if (version === base + 1 && sameSettings(before, settings))
      return { ...before, version, changed };
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
      if (isStaleWrite(error)) throw new RequestError("settings-changed");
      throw error;
    }
    await followCalendar(db, vault, before, settings);
    return { ...settings, version: base + 1, changed: { by: person.name, at } };
  });

  mount(
    app,
    dryRunSettings,
    async ({ db, vault, now, person, body: { settings, ledger, month } }) => {
      const current = await readSettings(db);
      const wanted =
        month ?? monthOf(addMonths(dayOfMoment(civilMoment(now, current.timeZone)), -1));
      const period = knownPeriod(wanted, "body.month");
      const trial = {
        ledgers: ledger === undefined ? ledgers : [knownLedger({ ledger })],
        shops: person.shops,
        period,
        current,
        proposed: settings,
      };
      return { month: wanted, version: current.version, ...(await tryOut(db, vault, trial)) };
    },
  );
}
