import type { Basis } from "../../../shared/api/finance.ts";
import { directions } from "../../../shared/money/direction.ts";
import type { Period } from "../../../shared/time/period.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { LineSource } from "./line-source.ts";

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
 * The amounts of a day or a month, by an index; what waits for a second person is none of them yet.
 */
export function financeDayLines({ period, basis, ledger, shops }: Asked): LineSource {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const wanted = `posting.held IS NULL AND ${day} >= ?1 AND ${day} < ?2
    AND (?3 IS NULL OR posting.ledger = ?3) AND ${shopAllowed("posting.shop", "?4")}`;
  return {
    lines: `
      SELECT CAST(posting.entry AS TEXT) AS line_id,
             record.id AS line_record, posting.ledger AS line_ledger,
             posting.shop, posting.kind, posting.direction,
             posting.reference,
             posting.day, ${amounts}, posting.count, posting.courier, posting.reason, posting.liable,
             posting.registrant, person.name AS "by", posting.ledger,
             iif(posting.day < posting.finance_day, 'late', '') AS marks
      FROM posting
      JOIN record ON record.number = posting.record
      JOIN record_version ON record_version.record = posting.record
        AND record_version.version = posting.version
      JOIN person ON person.id = record_version.person
      WHERE ${wanted}`,
    found: `SELECT NULL AS why, posting.direction, posting.count, ${amounts} FROM posting WHERE ${wanted}`,
    binds: [period.from, period.to, ledger ?? null, shopsJson(shops)],
  };
}
