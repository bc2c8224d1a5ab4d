import type { HoldCode } from "../../shared/money/hold.ts";
import type { RecordId } from "../../shared/record.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

interface Wanted {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
  /** The number of the record after which the page begins. */
  readonly after: number;
  readonly limit: number;
}

/** A record whose amounts wait. */
export interface HeldRecordRow {
  readonly id: RecordId;
  /** The record's number in the database. */
  readonly number: number;
  readonly reference: string;
  readonly codes: readonly HoldCode[];
}

/** Records whose amounts wait, and why: all that wait of one have the same reasons, those of its last version. */
export async function readHeldRecords(
  db: D1Database,
  { ledger, shops, after, limit }: Wanted,
): Promise<HeldRecordRow[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id, record.number, posting.reference, posting.held, max(posting.entry)
       FROM posting INDEXED BY posting_held CROSS JOIN record ON record.number = posting.record
       WHERE posting.held IS NOT NULL AND posting.record > ?2 AND posting.ledger = ?1
         AND ${shopAllowed("record.shop", "?3")}
       GROUP BY posting.record ORDER BY posting.record LIMIT ?4`,
    )
    .bind(ledger, after, shopsJson(shops), limit)
    .all<Omit<HeldRecordRow, "codes"> & { held: string }>();
  return results.map(({ id, number, reference, held }) => ({
    id,
    number,
    reference,
    codes: JSON.parse(held) as HoldCode[], // ours, see postings.ts
  }));
}
