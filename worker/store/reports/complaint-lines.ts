import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { COMPLAINT, DISSATISFIED } from "../../../shared/ledgers/complaints/nature.ts";
import { monthlyOrders } from "../../../shared/ledgers/monthly-orders/definition.ts";
import { OF_ORDERS } from "../../../shared/reports/complaint-month/definition.ts";
import { addDays } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, isFilledSql, referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops" | "asOf"> {
  /** A customer who complains again within so many days complains repeatedly. */
  readonly repeatDays: number;
}

const cell = (key: keyof (typeof complaints)["columns"]) => cellSql(key, "cells");

/** A blank nature is a complaint: ledgers from before have no such column. */
const IS_COMPLAINT = `${cell("nature")} IN (${["", ...COMPLAINT].map((word) => `'${word}'`).join(", ")})`;

const OF_LEDGER = `record.ledger = '${complaints.id}' AND record.withdrawn = 0`;

const SAID = `record.shop AS shop, ${cell("channel")} AS channel, ${cell("kind")} AS kind,
  coalesce(nullif(${cell("handler")}, ''), ${cell("firstContact")}) AS handler,
  ${referenceSql(complaints, "cells")} AS reference, record.day AS day`;

/** One of its clocks was not met in time, or is not met and past its time, by what was first promised. */
const IS_LATE = `EXISTS (SELECT 1 FROM deadline
  WHERE deadline.generation = ${CURRENT} AND deadline.record = record.number AND deadline.waived = 0
    AND ((deadline.state = 'met' AND deadline.met >= deadline.first_due)
      OR (deadline.state = 'running' AND deadline.first_due <= ?5 AND coalesce(deadline.paused_until, '') <= ?5)))`;

const FIRST_OF_MONTH = "substr(record.day, 1, 7) || '-01'";
const IS_WHOLE_MONTH = `${FIRST_OF_MONTH} >= ?1 AND date(${FIRST_OF_MONTH}, '+1 month') <= ?2`;
const ARE_ORDERS = (row: string) =>
  `${row}.ledger = '${monthlyOrders.id}' AND ${row}.withdrawn = 0`;

/** The number of orders of its shop in its month is known, and the whole month is asked about. */
const HAS_ORDERS = `${IS_WHOLE_MONTH} AND EXISTS (SELECT 1 FROM record AS ordered
  WHERE ${ARE_ORDERS("ordered")} AND ordered.day = ${FIRST_OF_MONTH}
    AND coalesce(ordered.shop, '') = coalesce(record.shop, ''))`;

/** What complaints are a share of: 月订单量 of the whole months that are asked about. */
const ORDERS = `
  SELECT record.id AS id, record.ledger AS ledger, record.shop AS shop, '${OF_ORDERS.channel}' AS channel,
         '${OF_ORDERS.kind}' AS kind, '${OF_ORDERS.handler}' AS handler, substr(record.day, 1, 7) AS reference,
         record.day AS day, '' AS status, 0 AS count, 0 AS repeated, 0 AS late, 0 AS answered, 0 AS dissatisfied,
         0 AS counted, cells ->> 'orders' AS orders, NULL AS why
  FROM record JOIN ${cellsOf("record")}
  WHERE ${ARE_ORDERS("record")} AND record.day >= ?1 AND record.day < ?2 AND ${IS_WHOLE_MONTH}`;

/** Those of the period, and before it as far back as somebody who complains again is looked for. */
const IS_LOOKED_AT = `${OF_LEDGER} AND record.day >= ?4 AND record.day < ?2`;

/** The numbers of those before which, within the days, another one of the customer came: by all that one is known by. */
const REPEATED = `
  WITH told AS MATERIALIZED (
    SELECT record.number AS number, record.day AS day, ${IS_COMPLAINT} AS complains, ${cell("orderNo")} AS order_no
    FROM record JOIN ${cellsOf("record")} WHERE ${IS_LOOKED_AT})
  SELECT number FROM (
    SELECT number, julianday(day) - julianday(lag(day) OVER (
             PARTITION BY complains, known_by ORDER BY day, number)) AS since
    FROM (SELECT number, day, complains, order_no AS known_by FROM told WHERE order_no <> ''
          UNION ALL
          SELECT number, day, complains, 'sealed ' || customer_key.value
          FROM told CROSS JOIN customer_key
            ON customer_key.generation = ${CURRENT} AND customer_key.record = told.number))
  WHERE since <= ?6`;

/**
 * Those whose customer nobody has looked at yet, because they are from before that was kept: a rebuild is under way.
 * `?1` and `?2` from and until when, `?3` the shops.
 */
const NOT_LOOKED_AT = `
  SELECT count(*) AS rows FROM record JOIN ${cellsOf("record")}
  WHERE ${OF_LEDGER} AND record.day >= ?1 AND record.day < ?2 AND ${shopAllowed("record.shop", "?3")}
    AND EXISTS (SELECT 1 FROM generation WHERE state = 'current' AND whole = 0)
    AND (${isFilledSql("phone", "cells")} OR ${cell("orderNo")} = '' AND ${isFilledSql("customer", "cells")})
    AND NOT EXISTS (SELECT 1 FROM customer_key
                    WHERE customer_key.generation = ${CURRENT} AND customer_key.record = record.number)`;

/** `?1` and `?2` the period, `?3` the shops, `?4` the first day that is looked back to, `?5` now, `?6` days. */
export function complaintLines({ period, shops, asOf, repeatDays }: Asked): LineSource {
  const lookedBackTo = addDays(period.from, -repeatDays);
  const all = `
    SELECT record.id AS id, record.ledger AS ledger, ${SAID}, ${cell("status")} AS status, 1 AS count,
           iif(record.number IN (${REPEATED}), 1, 0) AS repeated,
           iif(${IS_LATE}, 1, 0) AS late, iif(${cell("satisfied")} <> '', 1, 0) AS answered,
           iif(${cell("satisfied")} = '${DISSATISFIED}', 1, 0) AS dissatisfied,
           iif(${IS_COMPLAINT} AND ${HAS_ORDERS}, 1, 0) AS counted, 0 AS orders,
           iif(${IS_COMPLAINT}, NULL, 'other-nature') AS why
    FROM record JOIN ${cellsOf("record")}
    WHERE ${OF_LEDGER} AND record.day >= ?1 AND record.day < ?2`;
  // A customer is looked for in all shops: it is one, whoever may see the rows.
  const asked = `SELECT * FROM (${all} UNION ALL ${ORDERS}) WHERE ${shopAllowed("shop", "?3")}`;
  return {
    lines: `SELECT id AS line_id, id AS line_record, ledger AS line_ledger, *
            FROM (${asked}) WHERE why IS NULL`,
    found: asked,
    notYet: { sql: NOT_LOOKED_AT, binds: [lookedBackTo, period.to, shopsJson(shops)] },
    binds: [period.from, period.to, shopsJson(shops), lookedBackTo, asOf, repeatDays],
  };
}

/** Each step with the columns between which it lies. */
const STEPS = {
  "1-attend": ["receivedAt", "attendedAt"],
  "2-follow": ["receivedAt", "followedUpAt"],
  "3-coordinate": ["receivedAt", "coordinatedAt"],
  "4-resolve": ["receivedAt", "resolvedAt"],
  "5-feedback": ["resolvedAt", "feedbackAt"],
} as const;

const between = (place: 0 | 1) =>
  `CASE step.key ${Object.entries(STEPS)
    .map(([step, columns]) => `WHEN '${step}' THEN cells ->> '${columns[place]}'`)
    .join(" ")} END`;

/** How long each step of the complaints of a period took, where both of its ends are known. */
export function complaintDurationLines({
  period,
  shops,
}: Pick<Asked, "period" | "shops">): LineSource {
  const all = `
    SELECT record.id || '.' || step.key AS line_id, record.id AS line_record, record.ledger AS line_ledger,
           step.key AS step, ${SAID}, 1 AS count,
           CAST(round((julianday(${between(1)}) - julianday(${between(0)})) * 1440) AS INTEGER) AS took
    FROM record JOIN ${cellsOf("record")} CROSS JOIN json_each(?4) AS step
    WHERE ${OF_LEDGER} AND record.day >= ?1 AND record.day < ?2 AND ${IS_COMPLAINT}
      AND ${shopAllowed("record.shop", "?3")}`;
  return {
    lines: `SELECT * FROM (${all}) WHERE took >= 0`,
    binds: [period.from, period.to, shopsJson(shops), JSON.stringify(STEPS)],
  };
}
