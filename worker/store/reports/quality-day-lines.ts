import { qualityIssues } from "../../../shared/ledgers/quality-issues/definition.ts";
import { BASELINE_DAYS } from "../../../shared/reports/quality-day/baseline.ts";
import type { Thresholds } from "../../../shared/settings/thresholds.ts";
import { addDays } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { QUALITY_PRODUCT, qualityCell, qualityFilled } from "./quality-cells.ts";
import { referenceSql } from "./reference.ts";

interface Asked extends Pick<AskedLines, "period" | "shops"> {
  readonly thresholds: Pick<
    Thresholds,
    "qualityFactor" | "qualityLeast" | "commonTimes" | "commonDays"
  >;
}

/** `?5` and `?6` are percent of the mean and the least number of a day; `?7` and `?8` times and the first day of them. */
const IS_UNUSUAL = `(today >= ?6 AND today * ${BASELINE_DAYS} * 100 > before * ?5)`;
const IS_COMMON = "(times >= ?7)";

/**
 * The defects of a day by the index of days, and what the days before had, which they are compared with. `?1` and `?2`
 * the day, `?3` the shops, `?4` the first of the days before. Whoever sees some shops has theirs compared alone.
 */
export function qualityDayLines({ period, shops, thresholds }: Asked): LineSource {
  const before = addDays(period.from, -BASELINE_DAYS);
  const lately = addDays(period.to, -thresholds.commonDays);
  const lines = `
    WITH issue AS (
      SELECT record.id AS id, record.day AS day, record.shop AS shop, ${QUALITY_PRODUCT} AS product,
             ${qualityCell("kind")} AS kind, ${qualityCell("batchNo")} AS batch, ${qualityCell("liable")} AS liable,
             ${referenceSql(qualityIssues, "cells")} AS reference, ${qualityCell("severity")} AS severity,
             ${qualityFilled("cause")} AS cause, ${qualityFilled("measure")} AS measure, ${qualityFilled("effect")} AS effect,
             ${qualityCell("owner")} AS owner, cells ->> 'dueOn' AS due, cells ->> 'finishedOn' AS finished,
             cells ->> 'quantity' AS quantity
      FROM record
      JOIN ${cellsOf("record")}
      WHERE record.ledger = '${qualityIssues.id}' AND record.day >= min(?4, ?8) AND record.day < ?2
        AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}),
    counted AS (
      SELECT *, sum(day >= ?1) OVER alike AS today, sum(day >= ?4 AND day < ?1) OVER alike AS before,
             sum(day >= ?8) OVER alike AS times
      FROM issue WINDOW alike AS (PARTITION BY product, kind)),
    judged AS MATERIALIZED (
      SELECT *, iif(${IS_UNUSUAL}, 1, 0) AS unusual, iif(${IS_COMMON}, 1, 0) AS common,
             CASE WHEN today = 0 THEN NULL
                  WHEN ${IS_UNUSUAL} AND ${IS_COMMON} THEN '1-unusual-common'
                  WHEN ${IS_UNUSUAL} THEN '2-unusual' WHEN ${IS_COMMON} THEN '3-common' ELSE '4-usual' END AS mark
      FROM counted)
    SELECT id AS line_id, id AS line_record, '${qualityIssues.id}' AS line_ledger, 'day' AS span, mark, product, kind,
           batch, liable, shop, reference, severity, cause, measure, owner, due, finished, effect, 1 AS count,
           quantity, NULL AS usual, unusual, common, times
    FROM judged WHERE day >= ?1
    UNION ALL
    SELECT 'before ' || json_array(product, kind, batch, liable), NULL, '${qualityIssues.id}', 'before', mark, product, kind,
           batch, liable, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL, count(*), NULL, NULL, NULL
    FROM judged WHERE day >= ?4 AND day < ?1
    GROUP BY product, kind, batch, liable`;
  return {
    lines,
    binds: [
      period.from,
      period.to,
      shopsJson(shops),
      before,
      thresholds.qualityFactor,
      thresholds.qualityLeast,
      thresholds.commonTimes,
      lately,
    ],
  };
}
