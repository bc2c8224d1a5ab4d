import type { Basis } from "../../../shared/api/finance.ts";
import type { LedgerWhy, StatementWhy } from "../../../shared/reports/month-tie-out/why.ts";
import type { Period } from "../../../shared/time/period.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { moneyOf } from "../statements/differences.ts";
import { AFFAIR } from "../statements/matching-facts.ts";
import type { LineSource } from "./line-source.ts";

interface Asked {
  readonly period: Period;
  readonly basis: Basis;
  readonly shops: readonly string[] | null;
  /** Only amounts up to this one; undefined for all. */
  readonly upTo: number | undefined;
}

const why = (code: LedgerWhy | StatementWhy): string => `'${code}'`;
const within = (day: string) => `(${day} >= ?1 AND ${day} < ?2)`;
const ALLOWED = `posting.entry <= ?4 AND ${shopAllowed("posting.shop", "?3")}`;

/** Where a record's amounts were changed after the first of them had come, and it was handed over with another month. */
const IS_EDIT = `EXISTS (SELECT 1 FROM posting AS earlier INDEXED BY posting_of_record
  WHERE earlier.record = posting.record AND earlier.version < posting.version)`;

/** Why an amount is on one side alone: what rows of the month say, or what was handed over in it. */
const WHY = `CASE
  WHEN posting.held IS NOT NULL
    THEN iif('returned' IN (SELECT value FROM json_each(posting.held)), ${why("returned")}, ${why("held")})
  WHEN ${IS_EDIT} THEN ${why("edited")}
  WHEN NOT ${within("posting.day")} THEN iif(posting.day < ?1, ${why("late")}, ${why("ahead")})
  ELSE iif(posting.finance_day < ?1, ${why("before")}, ${why("next")}) END`;

/** Why a line of a statement is no part of its number; null for one that is. Parcels are no money of a ledger's. */
const LEFT_OUT = `CASE
  WHEN line.kind = 'freight' THEN 'freight'
  WHEN line.class IN ('no-business', 'duplicate', 'unfinished') THEN line.class
  WHEN line.class IS NULL AND line.kind IN ('fee', 'transfer', 'other', 'sale') THEN 'no-business'
  WHEN line.class IS NULL AND line.status <> 'done' THEN 'unfinished' END`;

/** The lines of the month in current statements. Documents are few: their months are looked at one by one. */
const LINES = `FROM statement AS document CROSS JOIN statement_line AS line ON line.statement = document.number`;
const OF_MONTH = `document.state = 'current' AND line.month = ?5
    AND EXISTS (SELECT 1 FROM json_each(document.months) WHERE value = ?5)`;

/** What of a line is not set off against another line that took it back. */
const REST = `(line.amount - line.set_off)`;

/** What a line is held against; what of it is on no other side goes with the first. */
const PART = `(each.value ->> 1 + iif(each.key = 0, ${REST} - line.matched, 0))`;

/** Below zero for a line that takes back what goes that way. */
const signed = (direction: string) =>
  `iif((line.direction = 'in') = (${direction} = 'receipt'), 1, -1) * ${PART}`;

/** Amounts of the month on either side, one by one: what rows say, what was handed over, what statements tell. */
const entries = (basis: Basis) => {
  const booked = {
    finance: `(posting.held IS NULL AND ${within("posting.finance_day")})`,
    business: `(posting.held IS NULL)`,
  }[basis];
  const of = (said: string, isBooked: string, reason: string) => `
    SELECT posting.record, ${AFFAIR} AS kind, posting.direction, posting.shop, posting.ledger, posting.reference,
           posting.day, posting.entry, ${said} AS said, iif(${isBooked}, posting.amount, 0) AS booked,
           iif(${isBooked} AND posting.batch IS NULL, posting.amount, 0) AS open, 0 AS told,
           iif(${isBooked}, ${reason}) AS why
    FROM posting`;
  const other = `
    UNION ALL ${of("0", "true", `${WHY}, NULL`)} INDEXED BY posting_by_finance_day
    WHERE ${within("posting.finance_day")} AND NOT ${within("posting.day")} AND posting.held IS NULL AND ${ALLOWED}`;
  return `
    ${of("posting.amount", booked, `NULL, ${WHY}`)} INDEXED BY posting_by_day WHERE ${within("posting.day")} AND ${ALLOWED}
    ${basis === "finance" ? other : ""}
    UNION ALL
    SELECT posting.record, ${AFFAIR}, posting.direction, posting.shop, posting.ledger, posting.reference, posting.day,
           0, posting.amount, 0, 0, 0, ${why("unposted")}
    FROM posting_difference AS posting
    WHERE posting.generation = ${CURRENT} AND ${within("posting.day")} AND ${shopAllowed("posting.shop", "?3")}
    UNION ALL
    SELECT known.record, known.kind, known.direction, known.shop, NULL, NULL, known.day, 0, 0, 0, 0, ${signed("known.direction")}, NULL
    FROM stated AS line CROSS JOIN json_each(line.parts) AS each
    CROSS JOIN matched_amount AS known ON known.month = line.matched_in AND known.id = each.value ->> 0
    WHERE ${shopAllowed("known.shop", "?3")}`;
};

const idOf = (affair: string) =>
  `'A.' || ${affair}.record || '.' || ${affair}.kind || '.' || ${affair}.direction`;

/** What became of an amount when it was matched, where statements tell of another sum than its row. */
const CLASS = `coalesce(
  (SELECT CASE WHEN known.class <> 'matched' THEN known.class
               WHEN known.set_off > 0 THEN ${why("set-off")}
               WHEN EXISTS (SELECT 1 FROM posting INDEXED BY posting_of_record
                            WHERE posting.record = affair.record AND NOT ${within("posting.day")}
                              AND ${AFFAIR} = affair.kind AND posting.direction = affair.direction) THEN 'cross-period'
               ELSE ${why("stale")} END
   FROM matched_amount AS known INDEXED BY matched_amount_by_id
   WHERE known.id = ${idOf("affair")} ORDER BY known.matched > 0 DESC, known.month DESC LIMIT 1),
  -- A shop, or a sort of money, that no statement tells of.
  iif((SELECT count(*) FROM stated) = 0
        OR coalesce((SELECT entry FROM month_matching WHERE month = ?5), -1) >= affair.entry,
      ${why("no-statement")}, ${why("uncompared")}))`;

/**
 * What the rows of a month say, what was handed over of them, and what its statements tell, held together by record and
 * kind: each by itself where its numbers differ, with why, and in one line for each shop where they agree. What the rows
 * say is the journal's net by the day on the row, all that waits with it, as `npm run audit` proves of the cells.
 */
export function monthTieOutLines({ period, basis, shops, upTo }: Asked): LineSource {
  const differs = `("whyLedger" <> '' OR "whyStatement" <> '')`;
  const lines = `
    WITH stated AS MATERIALIZED (
      SELECT line.statement, line.place, line.day, line.kind, line.direction, line.amount, line.matched, line.set_off, line.class,
             line.matched_with AS parts, line.matched_in, document.shop, line.row,
             coalesce(line.order_no, '') AS "orderNo", coalesce(line.case_no, '') AS "caseNo",
             coalesce(nullif(line.case_no, ''), nullif(line.order_no, ''), nullif(line.flow_no, ''), '#' || line.row) AS reference
      ${LINES} WHERE ${OF_MONTH} AND ${LEFT_OUT} IS NULL),
    affair AS MATERIALIZED (
      SELECT record, kind, direction, shop, max(ledger) AS ledger, max(reference) AS reference, min(day) AS day,
             max(entry) AS entry, sum(said) AS said, sum(booked) AS booked, sum(open) AS open, sum(told) AS told,
             coalesce(replace(group_concat(DISTINCT why), ',', ' '), '') AS why
      FROM (${entries(basis)}) GROUP BY record, kind, direction, shop),
    judged AS MATERIALIZED (
      SELECT *, iif(booked = told, '', trim(class || ' ' || "whyLedger")) AS "whyStatement"
      FROM (SELECT *, iif(said = booked, '', why) AS "whyLedger", iif(said = told OR booked = told, '', ${CLASS}) AS class
            FROM affair))
    SELECT ${idOf("judged")} || ' ' || judged.shop AS line_id, record.id AS line_record, record.ledger AS line_ledger,
           "whyLedger", "whyStatement", judged.shop AS shop, direction, kind,
           coalesce(reference, cells ->> 'caseNo', cells ->> 'orderNo') AS reference, cells ->> 'orderNo' AS "orderNo",
           cells ->> 'caseNo' AS "caseNo", judged.day AS day, said AS sheets, booked, open, told,
           iif("whyLedger" = '', NULL, said - booked) AS "toLedger",
           iif("whyStatement" = '', NULL, booked - told) AS "toStatement", record.ledger AS ledger
    FROM judged CROSS JOIN record ON record.number = judged.record
    CROSS JOIN record_version ON record_version.record = record.number AND record_version.version = record.version
    WHERE ${differs}
    UNION ALL
    SELECT 'S.' || json_array(judged.shop, direction, kind, record.ledger), NULL, record.ledger, 'same', '', judged.shop,
           direction, kind, NULL, NULL, NULL, NULL, sum(said), sum(booked), sum(open), sum(told), NULL, NULL, record.ledger
    FROM judged CROSS JOIN record ON record.number = judged.record
    WHERE NOT ${differs} AND (said <> 0 OR booked <> 0 OR told <> 0)
    GROUP BY judged.shop, direction, kind, record.ledger
    UNION ALL
    SELECT 'L.' || statement || '.' || place, NULL, '', '', coalesce(class, ${why("uncompared")}), shop,
           ${moneyOf("line")}, kind, reference, "orderNo", "caseNo", day, 0, 0, 0, ${REST}, NULL, -${REST}, NULL
    FROM stated AS line WHERE parts IS NULL AND ${REST} > 0 AND ${shopAllowed("shop", "?3")}`;
  return {
    lines,
    found: found(basis),
    binds: [period.from, period.to, shopsJson(shops), upTo ?? Number.MAX_SAFE_INTEGER, period.name],
  };
}

/** All that there is on each side, out of the tables alone. */
function found(basis: Basis): string {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  // The last word of an amount's id.
  const matchedWay = `CASE WHEN each.value ->> 0 LIKE '%.receipt' THEN 'receipt'
                           WHEN each.value ->> 0 LIKE '%.platform' THEN 'platform' ELSE 'payout' END`;
  const of = (isLeft: string, direction: string, shop: string, told: string, from: string) => `
    SELECT ${isLeft} AS why, ${direction} AS direction, 0 AS sheets, 0 AS booked, 0 AS open, ${told} AS told,
           NULL AS "toLedger", iif(${isLeft} IS NULL, -(${told}), NULL) AS "toStatement"
    ${from} AND ${shopAllowed(shop, "?3")}`;
  return `
    SELECT NULL AS why, direction, amount AS sheets, 0 AS booked, 0 AS open, 0 AS told, amount AS "toLedger",
           NULL AS "toStatement"
    FROM posting WHERE ${within("posting.day")} AND ${ALLOWED}
    UNION ALL
    SELECT NULL, direction, amount, 0, 0, 0, amount, NULL FROM posting_difference AS posting
    WHERE generation = ${CURRENT} AND ${within("posting.day")} AND ${shopAllowed("posting.shop", "?3")}
    UNION ALL
    SELECT NULL, direction, 0, amount, iif(batch IS NULL, amount, 0), 0, -amount, amount
    FROM posting WHERE ${within(day)} AND held IS NULL AND ${ALLOWED}
    UNION ALL
    SELECT * FROM (${of(LEFT_OUT, moneyOf("line"), "document.shop", REST, `${LINES} WHERE ${OF_MONTH} AND line.matched_with IS NULL`)})
    UNION ALL
    SELECT * FROM (${of(
      LEFT_OUT,
      matchedWay,
      `coalesce((SELECT shop FROM matched_amount WHERE month = line.matched_in AND id = each.value ->> 0), document.shop)`,
      signed(matchedWay),
      `${LINES} CROSS JOIN json_each(line.matched_with) AS each WHERE ${OF_MONTH}`,
    )})`;
}
