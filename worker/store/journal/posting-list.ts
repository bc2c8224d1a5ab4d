import type { Basis, PostingDetail } from "../../../shared/api/finance.ts";
import type { PostingCursor } from "./posting-cursor.ts";
import type { Period } from "../../../shared/time/period.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

interface Wanted {
  readonly period: Period;
  readonly basis: Basis;
  /** All ledgers when undefined. */
  readonly ledger: string | undefined;
  readonly shops: readonly string[] | null;
  /** Only what comes after this posting; undefined from the start. */
  readonly after: PostingCursor | undefined;
  readonly limit: number;
}

interface PostingRow extends PostingDetail {
  readonly entry: number;
}

/** A posting of a period, and the cursor that stands behind it. */
export interface ListedPosting {
  readonly posting: PostingDetail;
  readonly cursor: PostingCursor;
}

const WANTED = `held IS NULL AND (?3 IS NULL OR ledger = ?3) AND ${shopAllowed("shop", "?4")}`;

/**
 * The single amounts of a period by day, in the order in which they came, with who posted them; what waits for a
 * second person is left out. A page reads its own postings alone: an index has them in this order, within
 * a day by their numbers.
 */
export async function listPostings(db: D1Database, wanted: Wanted): Promise<ListedPosting[]> {
  const { period, basis, ledger, shops, after, limit } = wanted;
  const day = { finance: "finance_day", business: "day" }[basis];
  const { results } = await db
    .prepare(
      `SELECT posting.entry, record.id AS record, posting.ledger, posting.reference,
              posting.kind, posting.direction, posting.amount, posting.count, posting.day, posting.finance_day AS financeDay,
              posting.shop, posting.courier, posting.reason, posting.liable, posting.registrant, person.name AS "by"
       FROM (
         SELECT entry AS number, ${day} AS listed FROM posting WHERE ${day} = ?1 AND entry > ?5 AND ${WANTED}
         UNION ALL
         SELECT entry, ${day} FROM posting WHERE ${day} > ?1 AND ${day} < ?2 AND ${WANTED}
         ORDER BY listed, number LIMIT ?6
       ) AS page
       CROSS JOIN posting ON posting.entry = page.number
       JOIN record ON record.number = posting.record
       JOIN record_version ON record_version.record = posting.record
         AND record_version.version = posting.version
       JOIN person ON person.id = record_version.person
       ORDER BY page.listed, page.number`,
    )
    .bind(
      after?.day ?? period.from,
      period.to,
      ledger ?? null,
      shopsJson(shops),
      after?.entry ?? 0,
      limit,
    )
    .all<PostingRow>();
  return results.map(({ entry, ...posting }) => ({
    posting,
    cursor: { day: basis === "finance" ? posting.financeDay : posting.day, entry },
  }));
}
