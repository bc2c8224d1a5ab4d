import type { Basis } from "../../../shared/api/finance.ts";
import type { LedgerWhy, StatementWhy } from "../../../shared/reports/month-tie-out/why.ts";
import { CURRENT } from "../generations.ts";
import { ORIGINAL_CODE } from "../journal/originals.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { AFFAIR } from "../statements/matching-facts.ts";
import { statementPieces } from "../statements/statement-pieces.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";

type Asked = Pick<AskedLines, "period" | "basis" | "shops" | "upTo">;

const why = (code: LedgerWhy | StatementWhy): string => `'${code}'`;
const within = (day: string) => `(${day} >= ?1 AND ${day} < ?2)`;
const ALLOWED = `posting.entry <= ?4 AND ${shopAllowed("posting.shop", "?3")}`;

/** The day on the row, also where its month was closed and the amount belongs to another. */
const ON_ROW = `coalesce(posting.said_day, posting.day)`;

/** Where a record's amounts were changed after the first of them had come. */
const IS_EDIT = `EXISTS (SELECT 1 FROM posting AS earlier INDEXED BY posting_of_record
  WHERE earlier.record = posting.record AND earlier.version < posting.version)`;

/** 冲销, and not what was taken back of a payment. */
const IS_REVERSAL = `(posting.reverses IS NOT NULL AND EXISTS (SELECT 1 FROM reversal WHERE reversal.posted = posting.entry))`;

/** A reversal of what its row still says, some part of it at least. */
const IS_STILL_SAID = `(${IS_REVERSAL} AND EXISTS (
  SELECT 1 FROM still_said
  WHERE still_said.generation = ${CURRENT} AND still_said.record = posting.record
    AND still_said.kind = posting.kind AND still_said.direction = posting.direction))`;

/** Why an amount is on one side alone: what rows of the month say, or what was handed over in it. */
const WHY = `CASE
  WHEN posting.held IS NOT NULL
    THEN iif('returned' IN (SELECT value FROM json_each(posting.held)), ${why("returned")}, ${why("held")})
  WHEN posting.said_day IS NOT NULL THEN ${why("closed")}
  WHEN NOT ${IS_REVERSAL} AND ${IS_EDIT} THEN ${why("edited")}
  WHEN NOT ${within(ON_ROW)} THEN iif(${ON_ROW} < ?1, ${why("late")}, ${why("ahead")})
  ELSE iif(posting.finance_day < ?1, ${why("before")}, ${why("next")}) END`;

/** What rows of the month say and the journal does not: what a rebuild has found, and what was reversed. */
const SAID_ALONE = `
  SELECT record, ${AFFAIR} AS kind, direction, shop, reference, day, amount, ${why("unposted")} AS why
  FROM posting_difference AS posting WHERE generation = ${CURRENT} AND ${within("day")}
  UNION ALL
  SELECT record, ${AFFAIR}, direction, shop, NULL, day, amount, ${why("reversed")}
  FROM still_said AS posting WHERE generation = ${CURRENT} AND ${within("day")}`;

/** Amounts of the month on the ledger's sides, one by one: what rows say, and what was handed over. */
function entries(basis: Basis): string {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const booked = `(posting.held IS NULL AND ${within(day)})`;
  const of = (isSaid: boolean, index: string, where: string) => `
    SELECT posting.record, ${AFFAIR} AS kind, posting.direction, posting.shop, posting.reference, ${ON_ROW} AS day,
           posting.entry, ${isSaid ? "posting.amount" : "0"} AS said, iif(${booked}, posting.amount, 0) AS booked,
           iif(${booked} AND posting.batch IS NULL, posting.amount, 0) AS open, 0 AS told,
           ${isSaid ? `iif(${booked}, NULL, ${WHY})` : `iif(${IS_STILL_SAID}, ${why("reversed")}, ${WHY})`} AS why
    FROM posting INDEXED BY ${index} WHERE ${where} AND ${ALLOWED}`;
  const elsewhere = `NOT ${within(ON_ROW)} AND posting.held IS NULL`;
  return `
    ${of(true, "posting_by_day", `${within("posting.day")} AND posting.said_day IS NULL`)}
    UNION ALL
    ${of(true, "posting_by_said_day", within("posting.said_day"))}
    UNION ALL
    ${
      basis === "finance"
        ? of(false, "posting_by_finance_day", `${within(day)} AND ${elsewhere}`)
        : of(
            false,
            "posting_by_day",
            `${within(day)} AND posting.said_day IS NOT NULL AND ${elsewhere}`,
          )
    }
    UNION ALL
    SELECT record, kind, direction, shop, reference, day, 0, amount, 0, 0, 0, why
    FROM (${SAID_ALONE}) WHERE ${shopAllowed("shop", "?3")}`;
}

const idOf = (affair: string) =>
  `'A.' || ${affair}.record || '.' || ${affair}.kind || '.' || ${affair}.direction`;

/** What was reversed of an affair, a code each: where it was handed over. */
const REVERSALS = `coalesce(
  (SELECT group_concat('reversal' || ${ORIGINAL_CODE}, ' ')
   FROM reversal CROSS JOIN posting ON posting.entry = reversal.posted
   WHERE reversal.record = judged.record AND reversal.direction = judged.direction AND ${AFFAIR} = judged.kind), '')`;

/** What became of an amount when it was matched, where statements tell of another sum than its row. */
const CLASS = `coalesce(
  (SELECT CASE WHEN known.class <> 'matched' THEN known.class
               WHEN known.set_off > 0 THEN ${why("set-off")}
               WHEN EXISTS (SELECT 1 FROM posting INDEXED BY posting_of_record
                            WHERE posting.record = affair.record AND NOT ${within(ON_ROW)}
                              AND ${AFFAIR} = affair.kind AND posting.direction = affair.direction) THEN 'cross-period'
               ELSE ${why("stale")} END
   FROM matched_amount AS known INDEXED BY matched_amount_by_id
   WHERE known.id = ${idOf("affair")} ORDER BY known.matched > 0 DESC, known.month DESC LIMIT 1),
  -- A shop, or a sort of money, that no statement tells of.
  iif((SELECT count(*) FROM piece) = 0
        OR coalesce((SELECT entry FROM month_matching WHERE month = ?5), -1) >= affair.entry,
      ${why("no-statement")}, ${why("uncompared")}))`;

/**
 * What the rows of a month say, what was handed over of them, and what its statements tell, held together by record and
 * kind: each by itself where its numbers differ, with why, and in one line for each shop where they agree. What the rows
 * say now is the journal's net by the day on the row, all that waits with it, and what was reversed and still stands in
 * them, as `npm run audit` proves of the cells.
 */
export function monthTieOutLines({ period, basis, shops, upTo }: Asked): LineSource {
  const differs = `("whyLedger" <> '' OR "whyStatement" <> '')`;
  const lines = `
    WITH piece AS MATERIALIZED (${statementPieces("?5")}),
    affair AS MATERIALIZED (
      SELECT record, kind, direction, shop, max(reference) AS reference, min(day) AS day, max(entry) AS entry,
             sum(said) AS said, sum(booked) AS booked, sum(open) AS open, sum(told) AS told,
             coalesce(replace(group_concat(DISTINCT why), ',', ' '), '') AS why
      FROM (${entries(basis)}
            UNION ALL
            SELECT known.record, known.kind, piece.direction, known.shop, NULL, known.day, 0, 0, 0, 0, piece.amount, NULL
            FROM piece CROSS JOIN matched_amount AS known ON known.month = piece.matched_in AND known.id = piece.id
            WHERE piece.left_out IS NULL AND piece.id <> '' AND ${shopAllowed("known.shop", "?3")})
      GROUP BY record, kind, direction, shop),
    judged AS MATERIALIZED (
      SELECT *, iif(booked = told, '', trim(class || ' ' || "whyLedger")) AS "whyStatement"
      FROM (SELECT *, iif(said = booked, '', why) AS "whyLedger", iif(said = told OR booked = told, '', ${CLASS}) AS class
            FROM affair))
    SELECT ${idOf("judged")} || ' ' || judged.shop AS line_id, record.id AS line_record, record.ledger AS line_ledger,
           "whyLedger", "whyStatement", judged.shop AS shop, direction, kind,
           coalesce(reference, (SELECT posting.reference FROM posting INDEXED BY posting_of_record
                                WHERE posting.record = judged.record ORDER BY entry DESC LIMIT 1), '') AS reference, cells ->> 'orderNo' AS "orderNo",
           cells ->> 'caseNo' AS "caseNo", judged.day AS day, said AS sheets, booked, open, told,
           iif("whyLedger" = '', NULL, said - booked) AS "toLedger",
           iif("whyStatement" = '', NULL, booked - told) AS "toStatement", ${REVERSALS} AS reversals,
           record.ledger AS ledger
    FROM judged CROSS JOIN record ON record.number = judged.record
    CROSS JOIN ${cellsOf("record")}
    WHERE ${differs}
    UNION ALL
    SELECT 'S.' || json_array(judged.shop, direction, kind, record.ledger), NULL, record.ledger, 'same', '', judged.shop,
           direction, kind, NULL, NULL, NULL, NULL, sum(said), sum(booked), sum(open), sum(told), NULL, NULL, '', record.ledger
    FROM judged CROSS JOIN record ON record.number = judged.record
    WHERE NOT ${differs} AND (said <> 0 OR booked <> 0 OR open <> 0 OR told <> 0)
    GROUP BY judged.shop, direction, kind, record.ledger
    UNION ALL
    SELECT 'L.' || statement || '.' || place || '.' || nth, NULL, '', '', coalesce(class, ${why("uncompared")}), shop,
           direction, kind, reference, order_no, case_no, day, 0, 0, 0, amount, NULL, -amount, '', NULL
    FROM piece WHERE left_out IS NULL AND id = '' AND ${shopAllowed("shop", "?3")}`;
  return {
    lines,
    found: found(basis),
    binds: [period.from, period.to, shopsJson(shops), upTo ?? Number.MAX_SAFE_INTEGER, period.name],
  };
}

/** All that there is on each side, out of the tables alone. */
function found(basis: Basis): string {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  return `
    SELECT NULL AS why, direction, amount AS sheets, 0 AS booked, 0 AS open, 0 AS told, amount AS "toLedger",
           NULL AS "toStatement"
    FROM posting
    WHERE ((${within("posting.day")} AND posting.said_day IS NULL) OR ${within("posting.said_day")}) AND ${ALLOWED}
    UNION ALL
    SELECT NULL, direction, amount, 0, 0, 0, amount, NULL
    FROM (${SAID_ALONE}) WHERE ${shopAllowed("shop", "?3")}
    UNION ALL
    SELECT NULL, direction, 0, amount, iif(batch IS NULL, amount, 0), 0, -amount, amount
    FROM posting WHERE ${within(day)} AND held IS NULL AND ${ALLOWED}
    UNION ALL
    SELECT left_out, direction, 0, 0, 0, amount, NULL, iif(left_out IS NULL, -amount, NULL)
    FROM (${statementPieces("?5")}) AS piece
    WHERE ${shopAllowed(
      `coalesce((SELECT known.shop FROM matched_amount AS known WHERE known.month = piece.matched_in AND known.id = piece.id), piece.shop)`,
      "?3",
    )}`;
}
