import { listClosedMonths, listPostings, summary } from "../../shared/api/finance.ts";
import { totalOf } from "../../shared/money/summary.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { mount, type App } from "../http/mount.ts";
import { selectClosedMonths, type ClosedMonth } from "../store/months/closed-months.ts";
import { readPostingCursor, writePostingCursor } from "../store/journal/posting-cursor.ts";
import { listPostings as readPostings } from "../store/journal/posting-list.ts";
import { readSettings } from "../store/department/settings.ts";
import { readSummaryLines } from "../store/journal/summary.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";
import { knownPeriod } from "./known-period.ts";

export function mountFinance(app: App): void {
  mount(app, summary, async ({ db, now, person, query }) => {
    const { basis } = query;
    const ledger = ledgerAsked(query);
    const period = knownPeriod(query.period, "query.period");
    const lines = await readSummaryLines(db, { period, basis, ledger, shops: person.shops });
    const { timeZone } = await readSettings(db);
    return {
      period: query.period,
      basis,
      asOf: civilMoment(now, timeZone),
      lines,
      totals: totalOf(lines),
    };
  });

  mount(app, listPostings, async ({ db, person, query }) => {
    const { basis, limit } = query;
    const ledger = ledgerAsked(query);
    const period = knownPeriod(query.period, "query.period");
    const after = knownCursor(query, "after", readPostingCursor);
    const { shops } = person;
    const listed = await readPostings(db, { period, basis, ledger, shops, after, limit });
    const last = listed.at(-1);
    return {
      postings: listed.map(({ posting }) => posting),
      cursor: last === undefined || listed.length < limit ? null : writePostingCursor(last.cursor),
    };
  });

  mount(app, listClosedMonths, async ({ db }) => ({
    months: (await selectClosedMonths(db).all<ClosedMonth>()).results,
  }));
}

/** The ledger whose figures are asked for; undefined for all. Throws unknown-ledger: a slip of the pen is no ledger without money. */
function ledgerAsked({ ledger }: { readonly ledger?: string | undefined }): string | undefined {
  return ledger === undefined ? undefined : knownLedger({ ledger }).id;
}
