/** Why a line of a statement is no business of a month's sums; null for one that is. Parcels are no money of a ledger's. */
const LEFT_OUT = `CASE
  WHEN line.kind = 'freight' THEN 'freight'
  WHEN line.class IN ('no-business', 'duplicate', 'unfinished') THEN line.class
  WHEN line.class IS NULL AND line.kind IN ('fee', 'transfer', 'other', 'sale') THEN 'no-business'
  WHEN line.class IS NULL AND line.status <> 'done' THEN 'unfinished' END`;

/** What is on no other side, and what is set off against another line, behind what was matched. */
const PIECES = `json_insert(coalesce(line.matched_with, '[]'),
  '$[#]', json_array(coalesce(line.matched_with ->> '$[0][0]', ''), line.amount - line.matched - line.set_off),
  '$[#]', json_array('set-off', line.set_off))`;

/** Whose money a piece is: that of the amount that it is matched with, or what its kind says. */
const DIRECTION = `CASE
  WHEN id LIKE '%.payout' OR (id NOT LIKE 'A.%' AND kind = 'payout') THEN 'payout'
  WHEN id LIKE '%.platform' OR (id NOT LIKE 'A.%' AND kind IN ('refund', 'deduction')) THEN 'platform'
  WHEN id LIKE '%.receipt' OR kind IN ('claim', 'income', 'sale') OR way = 'in' THEN 'receipt'
  ELSE 'payout' END`;

/**
 * SQL for what the lines of a month in current statements come to, taken apart: each amount that a line was matched with
 * (`id`), what of it no amount knows (with the first of them, \`''\` for none), and what is set off, which is left out like
 * what is no business. Amounts are positive the way of their direction. Documents are few: their months are looked at
 * one by one.
 */
export const statementPieces = (month: `?${number}`): string => `
  SELECT statement, place, nth, iif(id LIKE 'A.%', id, '') AS id, direction, kind, shop, class, day, order_no, case_no,
         reference, matched_in, iif(id = 'set-off', 'set-off', left_out) AS left_out,
         iif((direction = 'receipt') = (way = 'in'), amount, -amount) AS amount
  FROM (SELECT *, ${DIRECTION} AS direction
        FROM (SELECT line.statement, line.place, each.key AS nth, each.value ->> 0 AS id, each.value ->> 1 AS amount,
                     line.direction AS way, line.kind, document.shop, line.class, line.day, line.matched_in,
                     coalesce(line.order_no, '') AS order_no, coalesce(line.case_no, '') AS case_no,
                     coalesce(nullif(line.case_no, ''), nullif(line.order_no, ''), nullif(line.flow_no, ''),
                              '#' || line.row) AS reference,
                     ${LEFT_OUT} AS left_out
              FROM statement AS document CROSS JOIN statement_line AS line ON line.statement = document.number
              CROSS JOIN json_each(${PIECES}) AS each
              WHERE document.state = 'current' AND line.month = ${month} AND line.kind <> 'shipment'
                AND EXISTS (SELECT 1 FROM json_each(document.months) WHERE value = ${month})
                AND each.value ->> 1 <> 0))`;
