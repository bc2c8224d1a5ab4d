import {
  closeMonth,
  listClosedMonths,
  listPostings,
  reopenMonth,
  summary,
} from "../../shared/api/finance.ts";
import { totalOf } from "../../shared/money/summary.ts";
import { monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit.ts";
import {
  closedMonthsFrom,
  deleteClosedMonth,
  insertClosedMonth,
  selectClosedMonths,
  type ClosedMonth,
} from "../store/closed-months.ts";
import { readPostingCursor, writePostingCursor } from "../store/posting-cursor.ts";
import { listPostings as readPostings } from "../store/posting-list.ts";
import { readSettings } from "../store/settings.ts";
import { readSummaryLines } from "../store/summary.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";
import { knownPeriod } from "./known-period.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

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

  mount(app, closeMonth, async ({ db, now, person, params: { month } }) => {
    const { timeZone } = await readSettings(db);
    if (month >= monthOf(dayOfMoment(civilMoment(now, timeZone))))
      throw new RequestError("month-not-over");
    const at = now.toISOString();
    const [, , months] = await db.batch<ClosedMonth>([
      insertClosedMonth(db, month, { by: person.id, at }),
      insertAuditEventOfChange(db, {
        at,
        person: person.id,
        action: "close-month",
        subject: month,
      }),
      selectClosedMonths(db),
    ]);
    const closed = months?.results.find((each) => each.month === month);
    if (closed === undefined) throw new Error(`${month} was closed and is not`);
    return closed;
  });

  mount(app, reopenMonth, async ({ db, now, person, params: { month } }) => {
    const known = closedMonthsFrom((await selectClosedMonths(db).all()).results);
    const closed = known.find((each) => each.month === month);
    // Sent again, it finds the month open: nothing is left to do.
    if (closed === undefined) return { months: [...known] };
    const [, , months] = await db.batch([
      deleteClosedMonth(db, month),
      insertAuditEventOfChange(db, {
        at: now.toISOString(),
        person: person.id,
        action: "reopen-month",
        subject: month,
        detail: { closedAt: closed.closedAt, closedBy: closed.by },
      }),
      selectClosedMonths(db),
    ]);
    return { months: [...closedMonthsFrom(months?.results ?? [])] };
  });
}

/** The ledger whose figures are asked for; undefined for all. Throws unknown-ledger: a slip of the pen is no ledger without money. */
function ledgerAsked({ ledger }: { readonly ledger?: string | undefined }): string | undefined {
  return ledger === undefined ? undefined : knownLedger({ ledger }).id;
}
