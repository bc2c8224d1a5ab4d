import type { Basis } from "../../../shared/api/finance.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import type { Month } from "../../../shared/time/day.ts";
import { monthTieOutLines } from "./month-tie-out-lines.ts";

/** SQL for the months that have numbers to tie out. */
export const tiedOutMonthsSql = `
  SELECT DISTINCT substr(day, 1, 7) AS month FROM posting
  UNION SELECT substr(finance_day, 1, 7) FROM posting
  UNION SELECT substr(said_day, 1, 7) FROM posting WHERE said_day IS NOT NULL
  UNION SELECT substr(day, 1, 7) FROM still_said
  UNION SELECT value FROM statement CROSS JOIN json_each(months) WHERE state = 'current'`;

const SUMS = ["sheets", "booked", "open", "told", `"toLedger"`, `"toStatement"`];

/**
 * The statement that reads where a month's three numbers don't come out: lines that differ without a reason, and where
 * the lines come to another sum than the tables that they are made of.
 */
export function selectTieOutFaults(
  db: D1Database,
  month: Month,
  basis: Basis,
): D1PreparedStatement {
  const period = parsePeriod(month);
  if (period === undefined) throw new Error(`${month} is no month`);
  const {
    lines,
    found = "",
    binds,
  } = monthTieOutLines({
    period,
    basis,
    shops: null,
    upTo: undefined,
  });
  const off = SUMS.map((each) => `sum(coalesce(${each}, 0) * sign)`);
  return db
    .prepare(
      `WITH stands AS MATERIALIZED (${lines})
       SELECT 'differs without a reason' AS what, shop || ' ' || direction || ' ' || reference AS "of",
              max(abs(sheets - booked), abs(booked - told)) AS amount
       FROM stands
       WHERE sheets - booked <> coalesce("toLedger", 0) OR booked - told <> coalesce("toStatement", 0)
       UNION ALL
       SELECT 'comes to another sum than its tables', direction, max(${off.map((each) => `abs(${each})`).join(", ")})
       FROM (SELECT direction, ${SUMS.join(", ")}, 1 AS sign FROM stands
             UNION ALL SELECT direction, ${SUMS.join(", ")}, -1 FROM (${found}) WHERE why IS NULL)
       GROUP BY direction HAVING ${off.map((each) => `${each} <> 0`).join(" OR ")}`,
    )
    .bind(...binds);
}

const closedNow = (basis: Basis, day: string) => `
  SELECT '${basis}' AS basis, closed_month.month, ledger, shop, kind, direction, sum(amount) AS amount, sum(count) AS count
  FROM closed_month CROSS JOIN posting
    ON ${day} >= closed_month.month || '-01' AND ${day} < date(closed_month.month || '-01', '+1 month')
  WHERE held IS NULL GROUP BY closed_month.month, ledger, shop, kind, direction`;

/** SQL for what of closed months is not what it was when they were closed. */
export const movedFiguresSql = (limit: number): string => `
  SELECT month, basis, ledger, shop, kind, direction, sum(amount * sign) AS amount, sum(count * sign) AS count
  FROM (SELECT basis, month, ledger, shop, kind, direction, amount, count, 1 AS sign FROM (${closedNow("finance", "posting.finance_day")})
        UNION ALL
        SELECT basis, month, ledger, shop, kind, direction, amount, count, 1 FROM (${closedNow("business", "posting.day")})
        UNION ALL
        SELECT basis, closed_month.month, ledger, shop, kind, direction, amount, count, -1
        FROM closed_month CROSS JOIN closed_figure
          ON closed_figure.act = (SELECT max(number) FROM month_act
                                  WHERE month_act.month = closed_month.month AND act = 'closed'))
  GROUP BY month, basis, ledger, shop, kind, direction
  HAVING sum(amount * sign) <> 0 OR sum(count * sign) <> 0 LIMIT ${limit}`;
