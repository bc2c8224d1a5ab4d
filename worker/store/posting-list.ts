import type { Basis, PostingDetail } from "../../shared/api/finance.ts";
import { referenceOf } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { CURRENT } from "./generations.ts";
import type { PostingCursor } from "./posting-cursor.ts";
import type { Period } from "../../shared/time/period.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

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

interface PostingRow extends Omit<PostingDetail, "reference"> {
  readonly number: number;
  readonly version: number;
  readonly line: number;
  /** The cells of the row when the amount was posted, or when it was withdrawn, before that. */
  readonly cells: string | null;
}

/** A posting of a period, and the cursor that stands behind it. */
export interface ListedPosting {
  readonly posting: PostingDetail;
  readonly cursor: PostingCursor;
}

/**
 * The single amounts of a period by day, with what the row calls itself and who posted it. A page reads its
 * own postings alone: an index has them in this order.
 */
export async function listPostings(db: D1Database, wanted: Wanted): Promise<ListedPosting[]> {
  const { period, basis, ledger, shops, after, limit } = wanted;
  const day = { finance: "finance_day", business: "day" }[basis];
  const { results } = await db
    .prepare(
      `SELECT record.id AS record, record.number, posting.version, posting.line, posting.ledger,
              posting.kind, posting.direction, posting.amount, posting.count, posting.day, posting.finance_day AS financeDay,
              posting.shop, posting.courier, posting.reason, posting.liable, posting.registrant, person.name AS "by",
              (SELECT cells FROM record_version
               WHERE record_version.record = posting.record AND version <= posting.version
                 AND cells <> '{}'
               ORDER BY version DESC LIMIT 1) AS cells
       FROM posting
       JOIN record ON record.number = posting.record
       JOIN record_version ON record_version.record = posting.record
         AND record_version.version = posting.version
       JOIN person ON person.id = record_version.person
       WHERE posting.generation = ${CURRENT} AND posting.${day} < ?2
         AND (posting.${day}, posting.record, posting.version, posting.line) > (?1, ?5, ?6, ?7)
         AND (?3 IS NULL OR posting.ledger = ?3)
         AND ${shopAllowed("posting.shop", "?4")}
       ORDER BY posting.${day}, posting.record, posting.version, posting.line
       LIMIT ?8`,
    )
    .bind(
      after?.day ?? period.from,
      period.to,
      ledger ?? null,
      shopsJson(shops),
      after?.record ?? 0,
      after?.version ?? 0,
      after?.line ?? 0,
      limit,
    )
    .all<PostingRow>();
  return results.map(({ number, version, line, cells, ...posting }) => ({
    posting: { ...posting, reference: reference(posting.ledger, cells) },
    cursor: {
      day: basis === "finance" ? posting.financeDay : posting.day,
      record: number,
      version,
      line,
    },
  }));
}

function reference(ledgerId: string, cells: string | null): string {
  const ledger = ledgerById(ledgerId);
  // The cells are JSON that a push wrote.
  return ledger === undefined || cells === null
    ? ""
    : referenceOf(ledger, JSON.parse(cells) as Row);
}
