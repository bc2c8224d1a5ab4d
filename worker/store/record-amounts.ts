import type { RecordAmount } from "../../shared/api/record.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

type Settled = NonNullable<RecordAmount["settled"]>;

interface AmountRow extends Omit<RecordAmount, "held" | "settled"> {
  readonly version: Version;
  readonly held: string | null;
  readonly outcome: Settled["outcome"] | null;
  readonly day: Settled["day"];
  readonly flow: Settled["flow"];
}

/** What each version of a record added to finance's figures, in the order in which it came, of the shops that the reader may see. */
export async function readRecordAmounts(
  db: D1Database,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<ReadonlyMap<Version, readonly RecordAmount[]>> {
  const { results } = await db
    .prepare(
      `SELECT posting.version, posting.entry, posting.kind, posting.direction, posting.amount, posting.count,
              posting.finance_day AS financeDay, posting.held, batch.number AS batch, posting.reverses,
              iif(EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id), 'bounced',
                  settlement.outcome) AS outcome, settlement.day, settlement.flow
       FROM record
       CROSS JOIN posting ON posting.record = record.number
       LEFT JOIN batch ON batch.id = posting.batch
       LEFT JOIN settlement_entry ON settlement_entry.entry = posting.entry
       LEFT JOIN settlement ON settlement.id = settlement_entry.settlement
       WHERE record.id = ?1 AND ${shopAllowed("posting.shop", "?2")}
       ORDER BY posting.entry`,
    )
    .bind(record, shopsJson(shops))
    .all<AmountRow>();
  const amounts = new Map<Version, RecordAmount[]>();
  for (const { version, held, outcome, day, flow, ...amount } of results) {
    const codes = held === null ? null : (JSON.parse(held) as RecordAmount["held"]); // ours, see postings.ts
    const settled = outcome === null ? null : { outcome, day, flow };
    const told = { ...amount, held: codes, settled };
    const known = amounts.get(version);
    if (known === undefined) amounts.set(version, [told]);
    else known.push(told);
  }
  return amounts;
}
