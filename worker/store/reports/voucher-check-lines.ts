import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { serviceVouchers } from "../../../shared/ledgers/service-vouchers/definition.ts";
import { ON_THE_SPOT, VOID } from "../../../shared/ledgers/service-vouchers/void.ts";
import type { LinkCode } from "../../../shared/problem.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops">;

/** The record of the other ledger with the same number, in whatever spelling; the first where there are several. */
const counterpart = (ledger: string) => `(
  SELECT min(theirs.record) FROM cross_reference AS theirs
  WHERE theirs.generation = ${CURRENT} AND theirs.value = said.number AND theirs.kind = 'voucher'
    AND theirs.ledger = '${ledger}')`;

/** The rows of a ledger with the number that they look for in the other, as all ledgers spell it. */
const rowsOf = (ledger: string, code: LinkCode, from: string) => `
  SELECT record.id, record.ledger, record.shop, record.day, record_version.cells,
         (SELECT link.wanted ->> '$[0][1]' FROM link
          WHERE link.generation = ${CURRENT} AND link.record = record.number AND link.code = '${code}') AS number
  FROM record
  JOIN ${cellsOf("record")}
  WHERE record.ledger = '${ledger}' AND record.day >= ${from} AND record.day < ?2
    AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`;

const vouchers = (from: string) => rowsOf(serviceVouchers.id, "X236", from);

/** The cells of the service behind a voucher. */
const log = (key: string) => `(service.cells ->> '${key}')`;
const own = (key: string) => `(said.cells ->> '${key}')`;

const STATE = `CASE
  WHEN ${own("state")} = '${VOID}' THEN 'void'
  WHEN service.cells IS NULL THEN 'no-log'
  WHEN coalesce(${own("fee")}, 0) <> coalesce(${log("fee")}, 0) THEN 'fee'
  WHEN ${own("feeBy")} = '${ON_THE_SPOT}' AND ${own("cashOn")} IS NULL THEN 'no-cash'
  WHEN ${own("cash")} IS NOT NULL AND ${own("cash")} <> coalesce(${own("fee")}, 0) THEN 'cash'
  ELSE 'matched' END`;

const OF_VOUCHERS = `
  SELECT told.id AS line_id, told.id AS line_record, told.ledger AS line_ledger, told.state AS state,
         ${cellSql("voucherNo", "told.cells")} AS reference, told.day AS day, told.ledger AS ledger, told.shop AS shop,
         ${cellSql("technician", "told.cells")} AS technician, 1 AS count,
         iif(told.state = 'void', NULL, 1) AS used, iif(told.state = 'matched', 1, NULL) AS agrees,
         told.log_fee AS logFee, told.cells ->> 'fee' AS voucherFee, told.cells ->> 'cash' AS cash
  FROM (SELECT said.*, ${STATE} AS state, ${log("fee")} AS log_fee
        FROM (${vouchers("?1")}) AS said
        LEFT JOIN record AS served ON served.number = ${counterpart(serviceLog.id)}
        LEFT JOIN ${cellsOf("served", "service")}) AS told`;

const OF_SERVICES = `
  SELECT said.id, said.id, said.ledger, 'no-voucher', ${cellSql("voucherNo", "said.cells")}, said.day, said.ledger,
         said.shop, ${cellSql("technician", "said.cells")}, 1, 1, NULL, said.cells ->> 'fee', NULL, NULL
  FROM (${rowsOf(serviceLog.id, "X237", "?1")}) AS said
  WHERE ${counterpart(serviceVouchers.id)} IS NULL`;

/** Numbers are of one book where all but their digits at the end, and how many these are, is the same. */
const NUMBER = "upper(cells ->> 'voucherNo')";
const PREFIX = `rtrim(${NUMBER}, '0123456789')`;
const DIGITS = `substr(${NUMBER}, length(${PREFIX}) + 1)`;

/** More numbers than a book has are no gap but another book. */
const MOST_MISSING = 500;

const GAPS = `
  SELECT 'gap ' || id, id, ledger, 'gap',
         prefix || printf('%0' || width || 'd', before + 1) ||
           iif(missing = 1, '', '–' || printf('%0' || width || 'd', serial - 1)),
         day, ledger, shop, '', missing, NULL, NULL, NULL, NULL, NULL
  FROM (SELECT *, serial - before - 1 AS missing
        FROM (SELECT id, ledger, shop, day, ${PREFIX} AS prefix, length(${DIGITS}) AS width,
                     CAST(${DIGITS} AS INTEGER) AS serial,
                     lag(CAST(${DIGITS} AS INTEGER)) OVER (
                       PARTITION BY ${PREFIX}, length(${DIGITS}) ORDER BY CAST(${DIGITS} AS INTEGER)) AS before
              FROM (${vouchers("date(?1, '-92 days')")})
              WHERE length(${DIGITS}) BETWEEN 1 AND 15))
  WHERE missing BETWEEN 1 AND ${MOST_MISSING} AND day >= ?1`;

/** Vouchers and services of a span of time held against each other, and the numbers that are missing between them. */
export function voucherCheckLines({ period, shops }: Asked): LineSource {
  return {
    lines: [OF_VOUCHERS, OF_SERVICES, GAPS].join(" UNION ALL "),
    binds: [period.from, period.to, shopsJson(shops)],
  };
}
