import { overdue } from "../../shared/api/overdue.ts";
import { addMonths } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { mount, type App } from "../http/mount.ts";
import { readFlagCursor, writeFlagCursor } from "../store/flag-cursor.ts";
import { readOverdue } from "../store/deadlines/overdue.ts";
import { readSettings } from "../store/department/settings.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";
import { dayOfMoment, startOfDay } from "../../shared/time/moment.ts";

/** How long a flag stays visible after it was cleared too late, where nobody closes months. */
const MONTHS_REMEMBERED = 12;

export function mountOverdue(app: App): void {
  mount(app, overdue, async ({ db, now, person, params, query }) => {
    const ledger = knownLedger(params);
    const { list, limit } = query;
    const after = knownCursor(query, "after", readFlagCursor);
    const asOf = query.asOf ?? civilMoment(now, (await readSettings(db)).timeZone);
    const since = startOfDay(addMonths(dayOfMoment(asOf), -MONTHS_REMEMBERED));
    const { shops } = person;
    const page = await readOverdue(db, {
      ledger,
      shops,
      list,
      asOf,
      since,
      after,
      limit,
    });
    const last = page.listed.at(-1);
    return {
      asOf,
      total: page.total,
      flags: page.listed.map(({ flag }) => flag),
      cursor:
        last === undefined || page.listed.length < limit ? null : writeFlagCursor(last.cursor),
    };
  });
}
