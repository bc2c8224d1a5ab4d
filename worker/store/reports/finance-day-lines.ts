import type { Basis } from "../../../shared/api/finance.ts";
import { directions } from "../../../shared/money/direction.ts";
import type { Period } from "../../../shared/time/period.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { LineSource } from "./line-source.ts";
import { referenceSql } from "./reference.ts";

interface Asked {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
}

const amounts = directions
  .map((each) => `iif(posting.direction = '${each}', posting.amount, NULL) AS "${each}"`)
  .join(", ");

/**
 * The amounts of a day or a month. Only the period's own postings are read, by finance day off the table itself,
 * by business day by an index.
 */
export function financeDayLines({ period, basis, ledger, shops }: Asked): LineSource {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const wanted = `posting.generation = ${CURRENT} AND ${day} >= ?1 AND ${day} < ?2
    AND (?3 IS NULL OR posting.ledger = ?3) AND ${shopAllowed("posting.shop", "?4")}`;
  return {
    lines: `
      SELECT record.id || '.' || posting.version || '.' || posting.line AS line_id,
             record.id AS line_record, posting.ledger AS line_ledger,
             posting.shop, posting.kind, posting.direction,
             coalesce((SELECT ${referenceSql("posting.ledger", "said.cells")} FROM record_version AS said
                       WHERE said.record = posting.record AND said.version <= posting.version
                         AND said.cells <> '{}'
                       ORDER BY said.version DESC LIMIT 1), '') AS reference,
             posting.day, ${amounts}, posting.count, posting.courier, posting.reason, posting.liable,
             posting.registrant, person.name AS "by", posting.ledger,
             iif(posting.day < posting.finance_day, 'late', '') AS marks
      FROM posting
      JOIN record ON record.number = posting.record
      JOIN record_version ON record_version.record = posting.record
        AND record_version.version = posting.version
      JOIN person ON person.id = record_version.person
      WHERE ${wanted}`,
    found: `SELECT NULL AS why, posting.count, ${amounts} FROM posting WHERE ${wanted}`,
    binds: [period.from, period.to, ledger ?? null, shopsJson(shops)],
  };
}
