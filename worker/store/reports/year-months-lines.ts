import type { MonthState } from "../../../shared/reports/year-months/definition.ts";
import type { Day } from "../../../shared/time/day.ts";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import type { LineSource } from "./line-source.ts";

interface Asked extends Pick<AskedLines, "period" | "basis" | "shops" | "upTo"> {
  readonly today: Day;
}

const state = (code: MonthState): string => `'${code}'`;

const BY = `ledger, shop, kind, direction`;

/**
 * What each month of a year came to, and the one before it: a closed one as it was closed, the others by an index of days.
 * Months to come have no lines.
 */
export function yearMonthsLines({ period, basis, shops, upTo, today }: Asked): LineSource {
  const [index, day] = {
    finance: ["posting_by_finance_day", "posting.finance_day"],
    business: ["posting_by_day", "posting.day"],
  }[basis];
  // The month before the first one stands beside it.
  const firsts = Array.from({ length: 13 }, (_, nth) => addMonths(period.from, nth - 1));
  const months = firsts
    .filter((first) => first <= today)
    .map((first) => [monthOf(first), first, addMonths(first, 1)]);
  return {
    lines: `
      WITH stands AS MATERIALIZED (
        SELECT value ->> 0 AS month, value ->> 1 AS first, value ->> 2 AS next,
               (SELECT max(number) FROM month_act WHERE month_act.month = asked.value ->> 0 AND act = 'closed') AS act,
               EXISTS (SELECT 1 FROM closed_month WHERE closed_month.month = asked.value ->> 0) AS closed
        FROM json_each(?1) AS asked),
      figure AS MATERIALIZED (
        SELECT month, ${BY}, sum(amount) AS amount, sum(count) AS count, NULL AS as_closed
        FROM stands CROSS JOIN posting INDEXED BY ${index} ON ${day} >= first AND ${day} < next
        WHERE NOT closed AND held IS NULL AND posting.entry <= ?3 AND ${shopAllowed("shop", "?2")}
        GROUP BY month, ${BY}
        UNION ALL
        SELECT month, ${BY}, iif(closed, amount, 0), iif(closed, count, 0), amount
        FROM stands CROSS JOIN closed_figure ON closed_figure.act = stands.act
        WHERE basis = '${basis}' AND ${shopAllowed("shop", "?2")}),
      part AS (
        SELECT month, ${BY}, amount, count, as_closed, NULL AS before FROM figure
        UNION ALL
        SELECT strftime('%Y-%m', month || '-01', '+1 month'), ${BY}, NULL, NULL, NULL, amount FROM figure)
      SELECT json_array(part.month, shop, kind, direction, ledger) AS line_id, NULL AS line_record, ledger AS line_ledger,
             part.month AS month,
             CASE WHEN closed THEN ${state("closed")} WHEN act IS NOT NULL THEN ${state("reopened")}
                  WHEN ?5 < next THEN ${state("running")} ELSE ${state("open")} END AS state,
             direction, shop, kind, coalesce(sum(count), 0) AS count, coalesce(sum(amount), 0) AS amount,
             sum(before) AS before, sum(as_closed) AS "asClosed",
             iif(act IS NULL, NULL, coalesce(sum(amount), 0) - coalesce(sum(as_closed), 0)) AS since, ledger
      FROM part CROSS JOIN stands ON +stands.month = part.month
      WHERE part.month >= ?4
      GROUP BY part.month, ${BY}`,
    binds: [
      JSON.stringify(months),
      shopsJson(shops),
      upTo ?? Number.MAX_SAFE_INTEGER,
      monthOf(period.from),
      today,
    ],
  };
}
