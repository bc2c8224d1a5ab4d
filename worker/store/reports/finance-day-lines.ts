import { directions } from "../../../shared/money/direction.ts";
import { ORIGINAL_CODE, REVERSED_BY } from "../journal/originals.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import type { AskedLines } from "./asked-lines.ts";
import type { LineSource } from "./line-source.ts";

type Asked = Pick<AskedLines, "period" | "basis" | "ledger" | "shops" | "batch" | "upTo">;

const amounts = directions
  .map((each) => `iif(posting.direction = '${each}', posting.amount, NULL) AS "${each}"`)
  .join(", ");

/** SQL for whether a posting enters an amount: all others change one, or take it back. */
const ENTERS = "(posting.count > 0)";

const counts = `${ENTERS} AS count, NOT ${ENTERS} AS corrections`;

const mark = (condition: string, code: string) => `iif(${condition}, '${code} ', '')`;

/** What there is to say of an amount besides, as codes with blanks between. */
const marks = `rtrim(${[
  mark(`posting.day < posting.finance_day AND ${ENTERS}`, "late"),
  mark("batch.part > 1", "after"),
  `iif(posting.reverses IS NOT NULL, 'reversal' || ${ORIGINAL_CODE} || ' ', '')`,
  mark(`posting.reverses IS NULL AND NOT ${ENTERS}`, "correction"),
].join(" || ")})`;

/**
 * The amounts of a day, a month or a sealed batch, by an index; what waits for a second person is none of them yet,
 * and told among what was left out.
 */
export function financeDayLines({ period, basis, ledger, shops, batch, upTo }: Asked): LineSource {
  const day = { finance: "posting.finance_day", business: "posting.day" }[basis];
  const within =
    batch === undefined
      ? `${day} >= ?1 AND ${day} < ?2`
      : `posting.batch = (SELECT id FROM batch WHERE number = ?6 AND day >= ?1 AND day < ?2)`;
  const wanted = `${within} AND (?3 IS NULL OR posting.ledger = ?3)
    AND ${shopAllowed("posting.shop", "?4")} AND posting.entry <= ?5`;
  return {
    lines: `
      SELECT CAST(posting.entry AS TEXT) AS line_id,
             record.id AS line_record, posting.ledger AS line_ledger,
             posting.shop, posting.kind, posting.direction, posting.reference,
             posting.day, ${amounts}, ${counts}, posting.courier, posting.reason, posting.liable,
             posting.registrant, coalesce(${REVERSED_BY}, person.name) AS "by", posting.ledger,
             coalesce(batch.number, '') AS batch, ${marks} AS marks
      FROM posting
      JOIN record ON record.number = posting.record
      JOIN readable_version AS record_version ON record_version.record = posting.record
        AND record_version.version = posting.version
      JOIN person ON person.id = record_version.person
      LEFT JOIN batch ON batch.id = posting.batch
      WHERE ${wanted} AND posting.held IS NULL`,
    found: `SELECT (SELECT group_concat(value, ' ') FROM json_each(posting.held)) AS why,
                   posting.direction, ${counts}, ${amounts}
            FROM posting WHERE ${wanted}`,
    binds: [
      period.from,
      period.to,
      ledger ?? null,
      shopsJson(shops),
      upTo ?? Number.MAX_SAFE_INTEGER,
      ...(batch === undefined ? [] : [batch]),
    ],
  };
}
