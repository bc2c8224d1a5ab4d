import { unmatchedItems, type UnmatchedItem } from "../../shared/api/unmatched-items.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { counterpartDue, lateSince } from "../../shared/links/due.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { dayOfMoment, startOfDay } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { askedLinks, type AskedLink } from "../../shared/derive/asked-links.ts";
import { mount, type App } from "../http/mount.ts";
import { readFlagCursor, writeFlagCursor } from "../store/flag-cursor.ts";
import {
  readUnmatchedItems,
  type UnmatchedItemRow,
  type WantedLinks,
} from "../store/links/unmatched-items.ts";
import { readSettings } from "../store/department/settings.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountUnmatchedItems(app: App): void {
  mount(app, unmatchedItems, async ({ db, now, person, params, query }) => {
    const ledger = knownLedger(params);
    const after = knownCursor(query, "after", readFlagCursor);
    const settings = await readSettings(db);
    const asOf = civilMoment(now, settings.timeZone);
    const links = askedLinks(ledger, query.side)
      .filter(({ code }) => settings.levels[code] !== "off")
      .map((link) => wantedAt(link, dayOfMoment(asOf), settings));
    const { shops } = person;
    const page = await readUnmatchedItems(db, { links, shops, after, limit: query.limit });
    const last = page.listed.at(-1);
    return {
      asOf,
      total: page.total,
      unmatchedItems: page.listed.map((row) => onWire(row, settings)),
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

/** A link with the days since which its counterpart is too late today, as far as is looked back. */
function wantedAt(
  { ledger, code, spec }: AskedLink,
  today: Day,
  { thresholds }: Settings,
): WantedLinks {
  return {
    ledger,
    code,
    target: spec.in,
    unwanted: spec.within === "never",
    from: addDays(today, -thresholds.counterpartDaysBack),
    until: lateSince(today, spec.within, thresholds),
  };
}

function onWire(
  { record, ledger: id, code, shop, since, wanted, about, cells }: UnmatchedItemRow,
  { thresholds }: Settings,
): UnmatchedItem {
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
    due: counterpartDue(since, spec?.within ?? "never", thresholds),
  };
}
