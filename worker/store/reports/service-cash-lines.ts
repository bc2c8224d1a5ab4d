import {
  INVOICE_DONE,
  INVOICE_ISSUED,
} from "../../../shared/ledgers/service-log/invoice-states.ts";
import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { serviceVouchers } from "../../../shared/ledgers/service-vouchers/definition.ts";
import { ON_THE_SPOT, VOID } from "../../../shared/ledgers/service-vouchers/void.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops">;

/** The voucher of a service, in whatever spelling of its number; the first where there are several. */
const VOUCHER = `(
  SELECT min(theirs.record) FROM link
  JOIN cross_reference AS theirs
    ON theirs.generation = ${CURRENT} AND theirs.value = link.wanted ->> '$[0][1]' AND theirs.kind = 'voucher'
       AND theirs.ledger = '${serviceVouchers.id}'
  WHERE link.generation = ${CURRENT} AND link.record = record.number AND link.code = 'X237')`;

const log = (key: keyof (typeof serviceLog)["columns"]) => `(record_version.cells ->> '${key}')`;
const voucher = (key: keyof (typeof serviceVouchers)["columns"]) =>
  `iif(slip.cells ->> 'state' = '${VOID}', NULL, slip.cells ->> '${key}')`;

/**
 * The services of which something may still move in the period or after it: by their own rows, and those of which a
 * voucher says what cash was handed in.
 */
const WANTED = `
  SELECT number FROM record INDEXED BY record_by_settled
  WHERE record.ledger = '${serviceLog.id}' AND record.settled >= ?1
  UNION
  SELECT service.record
  FROM record AS paper INDEXED BY record_by_settled
  CROSS JOIN link ON link.generation = ${CURRENT} AND link.record = paper.number AND link.code = 'X236'
  CROSS JOIN cross_reference AS service
    ON service.generation = ${CURRENT} AND service.value = link.wanted ->> '$[0][1]' AND service.kind = 'voucher'
       AND service.ledger = '${serviceLog.id}'
  WHERE paper.ledger = '${serviceVouchers.id}' AND paper.settled >= ?1 AND paper.withdrawn = 0`;

const SAID = `
  SELECT record.id AS id, record.shop AS shop, ${cellSql("technician", "record_version.cells")} AS technician,
         ${referenceSql(serviceLog, "record_version.cells")} AS reference,
         coalesce(${log("feeBy")}, ${voucher("feeBy")}, '') = '${ON_THE_SPOT}' AS spot, ${log("fee")} AS fee,
         max(record.day, substr(coalesce(${log("finishedAt")}, ${log("arrivedAt")}, record.day), 1, 10)) AS served,
         coalesce(${log("handedInOn")}, ${voucher("cashOn")}) AS "handedInOn",
         coalesce(${voucher("cash")}, ${log("fee")}) AS cash,
         CASE WHEN ${log("invoice")} IN (${INVOICE_DONE.map((word) => `'${word}'`).join(", ")}) THEN '3-done'
              WHEN ${log("invoice")} = '${INVOICE_ISSUED}' THEN '2-issued' ELSE '1-owed' END AS invoice
  FROM (${WANTED}) AS wanted
  CROSS JOIN record ON record.number = wanted.number
  JOIN ${cellsOf("record")}
  LEFT JOIN record AS taken ON taken.number = ${VOUCHER} AND taken.withdrawn = 0
  LEFT JOIN ${cellsOf("taken", "slip")}
  WHERE record.ledger = '${serviceLog.id}' AND record.day < ?2 AND record.withdrawn = 0
    AND ${log("fee")} > 0 AND ${shopAllowed("record.shop", "?3")}`;

/** What had reached finance before a day: nothing can before it was collected. */
const reached = (before: string) => `iif(max("handedInOn", served) < ${before}, cash, 0)`;
/** What a technician held before a day. */
const held = (before: string) => `iif(spot AND served < ${before}, fee - ${reached(before)}, 0)`;
const within = (day: string) => `${day} >= ?1 AND ${day} < ?2`;

/**
 * The services with a fee of a period, and those from before of which cash, money or an invoice was owed then, by the
 * index of what is settled. `?1` and `?2` the period, `?3` the shops.
 */
export function serviceCashLines({ period, shops }: Asked): LineSource {
  return {
    lines: `
      WITH moved AS (
        SELECT *, ${held("?1")} AS opening, iif(spot AND ${within("served")}, fee, 0) AS collected,
               iif(spot AND ${within(`max("handedInOn", served)`)}, cash, 0) AS "handedIn", ${held("?2")} AS closing,
               iif(NOT spot AND ${reached("?2")} = 0, fee, 0) AS later,
               iif(NOT spot AND ${within(`max("handedInOn", served)`)}, fee, 0) AS "laterIn",
               iif(invoice = '1-owed', fee, 0) AS "invoiceOwed"
        FROM (${SAID}) WHERE served < ?2)
      SELECT id AS line_id, id AS line_record, '${serviceLog.id}' AS line_ledger,
             CASE WHEN NOT spot THEN iif(later > 0, '4-later', '5-later-in')
                  WHEN closing = 0 THEN '3-handed-in'
                  WHEN closing = fee THEN '1-in-hand' ELSE '2-short' END AS state,
             technician, shop, reference, served AS "collectedOn", "handedInOn", invoice, 1 AS count, opening,
             collected, "handedIn", closing, later, "laterIn", "invoiceOwed"
      FROM moved
      WHERE served >= ?1 OR opening <> 0 OR closing <> 0 OR "handedIn" > 0 OR later > 0 OR "laterIn" > 0
        OR "invoiceOwed" > 0`,
    binds: [period.from, period.to, shopsJson(shops)],
  };
}
