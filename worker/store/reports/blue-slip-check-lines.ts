import { blueSlips } from "../../../shared/ledgers/blue-slips/definition.ts";
import { exchanges } from "../../../shared/ledgers/exchanges/definition.ts";
import type { LinkCode } from "../../../shared/problem.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops">;

/** What rows of a ledger look for in the other since a day of the span of time, with the first that they find. */
const lookedFor = (ledger: string, code: LinkCode, other: string) => `
  SELECT link.record, link.since, link.ledger, link.shop,
         (SELECT min(theirs.record)
          FROM json_each(link.wanted) AS number
          CROSS JOIN cross_reference AS theirs
            ON theirs.generation = ${CURRENT} AND theirs.value = number.value ->> 1
               AND theirs.kind = number.value ->> 0 AND theirs.ledger = '${other}') AS found,
         EXISTS (SELECT 1 FROM acknowledgement
                 WHERE acknowledgement.record = link.record AND acknowledgement.code = link.code
                   AND acknowledgement.about = link.about) AS called_right
  FROM link
  WHERE link.generation = ${CURRENT} AND link.ledger = '${ledger}' AND link.code = '${code}'
    AND link.since >= ?1 AND link.since < ?2 AND ${shopAllowed("link.shop", "?3")}`;

const STATE = `CASE
  WHEN slip.number IS NULL THEN iif(sent.called_right, 'right', 'no-slip')
  WHEN slip.day >= ?1 AND slip.day < ?2 THEN 'matched' ELSE 'other-month' END`;

/** Exchanges that went out, each with its slip. */
const SENT = `
  SELECT exchange.id AS line_id, exchange.id AS line_record, exchange.ledger AS line_ledger, ${STATE} AS state,
         ${cellSql("orderNo", "exchange_said.cells")} AS reference,
         coalesce(slip_said.cells ->> 'slipNo', exchange_said.cells ->> 'blueSlipNo', '') AS slipNo,
         ${cellSql("shipNo", "exchange_said.cells")} AS shipNo, exchange.ledger AS ledger, sent.shop AS shop,
         sent.since AS shippedOn, slip.day AS filedOn, slip_said.cells ->> 'handedOn' AS handedOn,
         ${cellSql("handler", "exchange_said.cells")} AS person, 1 AS shipped,
         iif(${STATE} = 'matched', 1, NULL) AS filed,
         iif(${STATE} = 'matched' AND slip_said.cells ->> 'handedOn' IS NOT NULL, 1, NULL) AS handed,
         iif(${STATE} = 'no-slip', 1, NULL) AS noSlip, NULL AS noExchange,
         iif(${STATE} = 'matched', 1, NULL) AS agrees
  FROM sent
  CROSS JOIN record AS exchange JOIN ${cellsOf("exchange", "exchange_said")}
  LEFT JOIN record AS slip ON slip.number = sent.found
  LEFT JOIN ${cellsOf("slip", "slip_said")}
  WHERE exchange.number = sent.record`;

const OWN_STATE = `CASE
  WHEN filed.found IS NULL THEN iif(filed.called_right, 'right', 'no-exchange')
  WHEN filed.found IN (SELECT record FROM sent) THEN 'extra' ELSE 'other-month' END`;

/** Slips that were filed and are not those of an exchange above. */
const FILED = `
  SELECT slip.id, slip.id, slip.ledger, ${OWN_STATE}, ${cellSql("orderNo", "slip_said.cells")},
         ${cellSql("slipNo", "slip_said.cells")}, ${cellSql("shipNo", "slip_said.cells")}, slip.ledger, filed.shop,
         NULL, slip.day, slip_said.cells ->> 'handedOn', ${cellSql("handler", "slip_said.cells")}, NULL, 1,
         iif(slip_said.cells ->> 'handedOn' IS NULL, NULL, 1), NULL, iif(${OWN_STATE} = 'no-exchange', 1, NULL), NULL
  FROM filed
  CROSS JOIN record AS slip JOIN ${cellsOf("slip", "slip_said")}
  WHERE slip.number = filed.record AND filed.record NOT IN (SELECT found FROM sent WHERE found IS NOT NULL)`;

/** Exchanges that went out in a span of time held against blue slips, and slips that were filed in it. */
export function blueSlipCheckLines({ period, shops }: Asked): LineSource {
  return {
    lines: `
      WITH sent AS MATERIALIZED (${lookedFor(exchanges.id, "X219", blueSlips.id)}),
           filed AS MATERIALIZED (${lookedFor(blueSlips.id, "X220", exchanges.id)})
      ${[SENT, FILED].join(" UNION ALL ")}`,
    binds: [period.from, period.to, shopsJson(shops)],
  };
}
