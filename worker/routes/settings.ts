import { dryRunSettings } from "../../shared/api/dry-run.ts";
import { getSettings, putSettings } from "../../shared/api/settings.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { sameSettings } from "../../shared/settings/same-settings.ts";
import { addMonths, monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { tryOut } from "../jobs/dry-run.ts";
import { tryOutClocks } from "../jobs/dry-run-clocks.ts";
import { askApproval, needsSecondAdmin } from "../auth/ask-approval.ts";
import { replaceSettings } from "../auth/second-admin.ts";
import { followCalendar } from "../jobs/follow-calendar.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { isStaleWrite } from "../store/guard.ts";
import { readSettings } from "../store/department/settings.ts";
import { checkDeadlines } from "./known-deadlines.ts";
import { knownLedger } from "./known-ledger.ts";
import { knownPeriod } from "./known-period.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

export function mountSettings(app: App): void {
  mount(app, getSettings, ({ db }) => readSettings(db));

  mount(app, putSettings, async ({ db, vault, now, person, body: { base, settings } }) => {
    checkDeadlines(settings.deadlines, "body.settings.deadlines");
    const at = now.toISOString();
    const current = await readSettings(db);
    const { version, changed, ...before } = current;
    const { saved, statements, ...waits } = await withSecondAdmin(
      db,
      { admin: person, now },
      current,
      settings,
    );
    const same = sameSettings(before, saved);
    // Sent again, it finds the settings as they shall be.
    const isDone = same && version === base + 1;
    if (version !== base && !isDone) throw new RequestError("settings-changed");
    const change = same ? [] : replaceSettings(db, current, saved, { by: person.id, at });
    try {
      if (change.length + statements.length > 0) await db.batch([...change, ...statements]);
    } catch (error) {
      if (isStaleWrite(error)) throw new RequestError("settings-changed");
      throw error;
    }
    if (same) return { ...before, version, changed, ...waits };
    await followCalendar(db, vault, saved);
    return { ...saved, version: base + 1, changed: { by: person.name, at }, ...waits };
  });

  mount(
    app,
    dryRunSettings,
    async ({ db, vault, now, person, body: { settings, ledger, month } }) => {
      checkDeadlines(settings.deadlines, "body.settings.deadlines");
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
      return {
        month: wanted,
        version: current.version,
        ...(await tryOut(db, vault, trial)),
        clocks: await tryOutClocks(db, vault, trial, now),
      };
    },
  );
}

/** What of wanted settings an admin saves alone, and the request for another one where the rest takes two. */
async function withSecondAdmin(
  db: D1Database,
  asking: { readonly admin: Person; readonly now: Date },
  { switches }: Settings,
  wanted: Settings,
) {
  const off = { action: "switch-off-second-admin" } as const;
  if (wanted.switches.secondAdmin || !(await needsSecondAdmin(db, switches, asking.admin, off)))
    return { statements: [], saved: wanted };
  const saved = { ...wanted, switches: { ...wanted.switches, secondAdmin: true } };
  return { ...(await askApproval(db, asking, off)), saved };
}
