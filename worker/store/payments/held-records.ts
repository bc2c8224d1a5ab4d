import type { HoldCode } from "../../../shared/money/hold.ts";
import type { RecordId } from "../../../shared/record.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

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
  /** Of one that waits for a correction: who sent it back last. */
  readonly sentBack: {
    readonly by: string;
    readonly at: string;
    readonly fault: string | null;
  } | null;
}

interface Found extends Omit<HeldRecordRow, "codes" | "sentBack"> {
  readonly held: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly fault: string | null;
}

/** Records whose amounts wait, and why: all that wait of one have the same reasons, those of its last version. */
export async function readHeldRecords(
  db: D1Database,
  { ledger, shops, after, limit }: Wanted,
): Promise<HeldRecordRow[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id, record.number, posting.reference, posting.held, max(posting.entry),
              person.name AS "by", record_return.at, record_return.fault
       FROM posting INDEXED BY posting_held CROSS JOIN record ON record.number = posting.record
       LEFT JOIN record_return ON record_return.id =
         (SELECT max(id) FROM record_return AS latest WHERE latest.record = record.number)
       LEFT JOIN person ON person.id = record_return.person
       WHERE posting.held IS NOT NULL AND posting.record > ?2 AND posting.ledger = ?1
         AND ${shopAllowed("record.shop", "?3")}
       GROUP BY posting.record ORDER BY posting.record LIMIT ?4`,
    )
    .bind(ledger, after, shopsJson(shops), limit)
    .all<Found>();
  return results.map(({ id, number, reference, held, by, at, fault }) => {
    const codes = JSON.parse(held) as HoldCode[]; // ours, see journal/postings.ts
    const isSentBack = codes.includes("returned") && by !== null && at !== null;
    return { id, number, reference, codes, sentBack: isSentBack ? { by, at, fault } : null };
  });
}
