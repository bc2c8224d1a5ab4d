import { looseEnds, type LooseEnd } from "../../shared/api/loose-ends.ts";
import type { Settings } from "../../shared/api/settings.ts";
import { referenceOf } from "../../shared/ledger.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { addDays, type Day, type Moment } from "../../shared/time/day.ts";
import { dayOfMoment, endOfDay, startOfDay } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { askedLinks, type AskedLink } from "../asked-links.ts";
import { mount, type App } from "../mount.ts";
import { readFlagCursor, writeFlagCursor } from "../store/flag-cursor.ts";
import { readLooseEnds, type LooseEndRow, type WantedLinks } from "../store/loose-ends.ts";
import { readSettings } from "../store/settings.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountLooseEnds(app: App): void {
  mount(app, looseEnds, async ({ db, now, person, params, query }) => {
    const ledger = knownLedger(params);
    const after = knownCursor(query, "after", readFlagCursor);
    const settings = await readSettings(db);
    const asOf = civilMoment(now, settings.timeZone);
    const links = askedLinks(ledger, query.side)
      .filter(({ code }) => settings.levels[code] !== "off")
      .map((link) => wantedAt(link, dayOfMoment(asOf), settings));
    const { shops } = person;
    const page = await readLooseEnds(db, { links, shops, after, limit: query.limit });
    const last = page.listed.at(-1);
    return {
      asOf,
      total: page.total,
      looseEnds: page.listed.map((row) => onWire(row, settings)),
      cursor:
        last === undefined || page.listed.length < query.limit
          ? null
          : writeFlagCursor({
              moment: startOfDay(last.since),
              record: last.number,
              rule: last.code,
            }),
    };
  });
}

/** The day of a link on which its time is over, and the days that are looked back. */
function wantedAt({ ledger, code, spec }: AskedLink, today: Day, settings: Settings): WantedLinks {
  const { thresholds } = settings;
  const unwanted = spec.within === "never";
  return {
    ledger,
    code,
    target: spec.in,
    unwanted,
    from: addDays(today, -thresholds.counterpartDaysBack),
    until: spec.within === "never" ? today : addDays(today, -thresholds[spec.within] - 1),
  };
}

function onWire(
  { record, ledger: id, code, shop, since, wanted, about, cells }: LooseEndRow,
  settings: Settings,
): LooseEnd {
  const ledger = ledgerById(id);
  const spec = ledger?.links[code];
  return {
    record,
    code,
    ledger: id,
    shop,
    reference: ledger === undefined ? "" : referenceOf(ledger, cells),
    in: spec?.in ?? "",
    wanted: [...wanted],
    about,
    since,
    due: dueOf(since, spec?.within ?? "never", settings),
  };
}

function dueOf(since: Day, within: AskedLink["spec"]["within"], { thresholds }: Settings): Moment {
  // What should not have come is wrong on the day on which it came.
  if (within === "never") return startOfDay(since);
  return endOfDay(addDays(since, thresholds[within]));
}
