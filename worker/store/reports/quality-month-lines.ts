import { qualityIssues } from "../../../shared/ledgers/quality-issues/definition.ts";
import { BASELINE_MONTHS } from "../../../shared/reports/quality-month/baseline.ts";
import type { Thresholds } from "../../../shared/settings/thresholds.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { QUALITY_PRODUCT, qualityCell } from "./quality-cells.ts";
import { referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops"> {
  readonly thresholds: Pick<Thresholds, "qualityFactor" | "qualityLeast">;
}

/** `?4` and `?5` are percent of the mean and the least number. */
const IS_UNUSUAL = `(now >= ?5 AND now * ${BASELINE_MONTHS} * 100 > before * ?4 AND before > 0)`;

/**
 * The defects of a month and what the months before had, which they are compared with, by the index of days. `?1` and
 * `?2` the month, `?3` the shops. Whoever sees some shops has theirs compared alone.
 */
export function qualityMonthLines({ period, shops, thresholds }: Asked): LineSource {
  const lines = `
    WITH issue AS (
      SELECT record.id AS id, record.day AS day, record.shop AS shop, ${QUALITY_PRODUCT} AS product,
             ${qualityCell("kind")} AS kind, ${qualityCell("batchNo")} AS batch, ${qualityCell("liable")} AS liable,
             ${referenceSql(qualityIssues, "cells")} AS reference, ${qualityCell("severity")} AS severity,
             cells ->> 'quantity' AS quantity, cells ->> 'compensation' AS compensation, cells ->> 'assessed' AS assessed
      FROM record
      JOIN ${cellsOf("record")}
      WHERE record.ledger = '${qualityIssues.id}' AND record.day >= date(?1, '-${BASELINE_MONTHS} months')
        AND record.day < ?2 AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}),
    counted AS (
      SELECT *, sum(day >= ?1) OVER alike AS now, sum(day < ?1) OVER alike AS before
      FROM issue WINDOW alike AS (PARTITION BY product, kind)),
    judged AS MATERIALIZED (
      SELECT *, iif(${IS_UNUSUAL}, 1, 0) AS unusual,
             CASE WHEN now = 0 THEN '4-gone' WHEN ${IS_UNUSUAL} THEN '1-unusual' WHEN before = 0 THEN '2-new'
                  ELSE '3-usual' END AS mark
      FROM counted)
    SELECT id AS line_id, id AS line_record, '${qualityIssues.id}' AS line_ledger, 'month' AS span, mark, product, kind,
           liable, batch, shop, reference, severity, day AS registered, 1 AS count, NULL AS before, NULL AS usual,
           quantity, unusual, compensation, assessed
    FROM judged WHERE day >= ?1
    UNION ALL
    SELECT span || ' ' || json_array(product, kind, liable), NULL, '${qualityIssues.id}', span, mark, product, kind,
           liable, NULL, NULL, NULL, NULL, NULL, NULL, iif(span = 'before', count(*), NULL), count(*), NULL, NULL, NULL, NULL
    FROM (SELECT *, iif(day >= date(?1, '-1 month'), 'before', 'earlier') AS span FROM judged WHERE day < ?1)
    GROUP BY span, product, kind, liable`;
  return {
    lines,
    binds: [
      period.from,
      period.to,
      shopsJson(shops),
      thresholds.qualityFactor,
      thresholds.qualityLeast,
    ],
  };
}
