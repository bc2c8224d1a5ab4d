import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { cellSql, referenceSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops">;

const cell = (key: keyof (typeof serviceLog)["columns"]) => `(cells ->> '${key}')`;

/** The first day on which somebody was away: who has not gone yet has not gone too early. */
const WENT = `substr(coalesce(${cell("arrivedAt")}, ${cell("dispatchedAt")}, ${cell("finishedAt")}), 1, 10)`;

/** The services away that were registered in a period, by the index of days. `?3` the shops. */
export function awayServicesLines({ period, shops }: Asked): LineSource {
  return {
    lines: `
      SELECT *, iif(state = '4-approved', 1, NULL) AS "inTime"
      FROM (
        SELECT record.id AS line_id, record.id AS line_record, record.ledger AS line_ledger,
               CASE WHEN ${cell("awayApprovedOn")} IS NOT NULL
                      THEN iif(${cell("awayApprovedOn")} > ${WENT}, '3-approved-late', '4-approved')
                    WHEN ${cell("awayNo")} IS NULL THEN '1-no-request' ELSE '2-not-approved' END AS state,
               substr(record.day, 1, 7) AS month, ${cellSql("technician", "cells")} AS technician,
               record.shop AS shop, ${referenceSql(serviceLog, "cells")} AS reference,
               ${cellSql("awayNo", "cells")} AS request, record.day AS registered,
               ${cell("awayApprovedOn")} AS approved, ${WENT} AS went, 1 AS count,
               ${cell("travel")} AS travel, ${cell("allowance")} AS allowance, ${cell("fee")} AS fee
        FROM record
        JOIN ${cellsOf("record")}
        WHERE record.ledger = '${serviceLog.id}' AND record.day >= ?1 AND record.day < ?2 AND record.withdrawn = 0
          AND coalesce(${cell("awayNo")}, ${cell("awayApprovedOn")}, ${cell("travel")}, ${cell("allowance")}) IS NOT NULL
          AND ${shopAllowed("record.shop", "?3")})`,
    binds: [period.from, period.to, shopsJson(shops)],
  };
}
