import type { RecordAmount } from "../../shared/api/record.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

interface AmountRow extends Omit<RecordAmount, "held"> {
  readonly version: Version;
  readonly held: string | null;
}

/** What each version of a record added to finance's figures, in the order in which it came, of the shops that the reader may see. */
export async function readRecordAmounts(
  db: D1Database,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<ReadonlyMap<Version, readonly RecordAmount[]>> {
  const { results } = await db
    .prepare(
      `SELECT posting.version, posting.entry, kind, direction, amount, count, posting.finance_day AS financeDay,
              held, batch.number AS batch, reverses
       FROM record
       CROSS JOIN posting ON posting.record = record.number
       LEFT JOIN batch ON batch.id = posting.batch
       WHERE record.id = ?1 AND ${shopAllowed("posting.shop", "?2")}
       ORDER BY posting.entry`,
    )
    .bind(record, shopsJson(shops))
    .all<AmountRow>();
  const amounts = new Map<Version, RecordAmount[]>();
  for (const { version, held, ...amount } of results) {
    const codes = held === null ? null : (JSON.parse(held) as RecordAmount["held"]); // ours, see postings.ts
    const told = { ...amount, held: codes };
    const known = amounts.get(version);
    if (known === undefined) amounts.set(version, [told]);
    else known.push(told);
  }
  return amounts;
}
