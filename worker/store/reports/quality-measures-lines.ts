import { qualityIssues } from "../../../shared/ledgers/quality-issues/definition.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import { cellsOf } from "./cells-of.ts";
import type { LineSource } from "./line-source.ts";
import { promiseKept } from "./promise-kept.ts";
import { QUALITY_PRODUCT, qualityCell, qualityFilled } from "./quality-cells.ts";
import { referenceSql } from "./reference.ts";

type Asked = Pick<AskedLines, "period" | "shops" | "asOf">;

const STATE = promiseKept("?4");

/** The last day in time: a clock's moment is the first one too late. */
const DUE = "date(clock.first_due, '-1 second')";
const LATE_BY = `CAST(julianday(date(coalesce(clock.met, ?4))) - julianday(${DUE}) AS INTEGER)`;

const one = (condition: string) => `iif(${condition}, 1, NULL)`;

const SAID = `
  record.id AS line_id, record.id AS line_record, '${qualityIssues.id}' AS line_ledger,
  ${qualityCell("owner")} AS owner, ${qualityCell("liable")} AS liable, ${STATE} AS state, ${QUALITY_PRODUCT} AS product,
  ${qualityCell("kind")} AS kind, record.shop AS shop, ${referenceSql(qualityIssues, "cells")} AS reference,
  record.day AS registered, ${DUE} AS due, cells ->> 'finishedOn' AS finished, ${qualityFilled("cause")} AS cause,
  ${qualityFilled("measure")} AS measure, ${qualityFilled("effect")} AS effect, 1 AS count,
  ${one(`${STATE} IN ('timely', 'late', 'overdue')`)} AS timed, ${one(`${STATE} = 'timely'`)} AS timely,
  ${one(`${STATE} = 'late'`)} AS late, ${one(`${STATE} = 'overdue'`)} AS open, ${one("clock.met IS NOT NULL")} AS done,
  ${one(`clock.met IS NOT NULL AND ${qualityFilled("effect")} = 'yes'`)} AS effective,
  ${one("clock.due <> clock.first_due")} AS moved,
  iif(${STATE} IN ('late', 'overdue'), ${LATE_BY}, NULL) AS "lateBy"`;

/** What was to be put right in the period, by the index of clocks that ended, or of those that run. */
const clocked = (state: "met" | "running") => `
  SELECT ${SAID}, NULL AS why
  FROM deadline AS clock JOIN record ON record.number = clock.record JOIN ${cellsOf("record")}
  WHERE clock.generation = ${CURRENT} AND clock.state = '${state}' AND clock.ledger = '${qualityIssues.id}'
    AND clock.rule = 'improve'
    AND clock.first_due > ?1 || 'T00:00:00' AND clock.first_due <= ?2 || 'T00:00:00'
    AND ${shopAllowed("record.shop", "?3")}`;

/** What was registered in the period and has no clock. */
const UNCLOCKED = `
  SELECT ${SAID}, iif(cells ->> 'dueOn' IS NULL, 'unplanned', 'off') AS why
  FROM record JOIN ${cellsOf("record")}
  LEFT JOIN deadline AS clock
    ON clock.generation = ${CURRENT} AND clock.record = record.number AND clock.rule = 'improve'
       AND clock.state <> 'dropped'
  WHERE record.ledger = '${qualityIssues.id}' AND record.day >= ?1 AND record.day < ?2 AND record.withdrawn = 0
    AND ${shopAllowed("record.shop", "?3")} AND clock.record IS NULL`;

/** `?1` and `?2` the period, `?3` the shops, `?4` now. */
export function qualityMeasuresLines({ period, shops, asOf }: Asked): LineSource {
  const lines = [clocked("met"), clocked("running")].join(" UNION ALL ");
  return {
    lines,
    found: [lines, UNCLOCKED].join(" UNION ALL "),
    binds: [period.from, period.to, shopsJson(shops), asOf],
  };
}
