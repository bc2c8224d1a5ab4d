import type { Vault } from "../../environment/vault.ts";
import type { RecordAmount } from "../../../shared/api/record.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import { ORIGINAL, originalIn, REVERSED } from "./originals.ts";
import { openedReason } from "../vault/sealed-detail.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

type Settled = NonNullable<RecordAmount["settled"]>;

interface AmountRow extends Omit<RecordAmount, "held" | "settled" | "original" | "reversal"> {
  readonly version: Version;
  readonly held: string | null;
  readonly outcome: Settled["outcome"] | null;
  readonly day: Settled["day"];
  readonly flow: Settled["flow"];
  readonly original: string | null;
  readonly reversedBy: string | null;
  readonly reversedAt: string | null;
  /** Sealed. */
  readonly reversedFor: string | null;
}

/** What each version of a record added to finance's figures, in the order in which it came, of the shops that the reader may see. */
export async function readRecordAmounts(
  db: D1Database,
  vault: Vault,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<ReadonlyMap<Version, readonly RecordAmount[]>> {
  const { results } = await db
    .prepare(
      `SELECT posting.version, posting.entry, posting.kind, posting.direction, posting.amount, posting.count,
              posting.finance_day AS financeDay, posting.held, batch.number AS batch, posting.reverses,
              ${ORIGINAL} AS original, ${REVERSED} AS reversed, who.name AS reversedBy, reversal.at AS reversedAt,
              reversal.reason AS reversedFor,
              iif(EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id), 'bounced',
                  settlement.outcome) AS outcome, settlement.day, settlement.flow
       FROM record
       CROSS JOIN posting ON posting.record = record.number
       LEFT JOIN batch ON batch.id = posting.batch
       LEFT JOIN reversal ON reversal.posted = posting.entry
       LEFT JOIN person AS who ON who.id = reversal.person
       LEFT JOIN settlement_entry ON settlement_entry.entry = posting.entry
       LEFT JOIN settlement ON settlement.id = settlement_entry.settlement
       WHERE record.id = ?1 AND ${shopAllowed("posting.shop", "?2")}
       ORDER BY posting.entry`,
    )
    .bind(record, shopsJson(shops))
    .all<AmountRow>();
  const amounts = new Map<Version, RecordAmount[]>();
  for (const { version, held, outcome, day, flow, original, ...row } of results) {
    const { reversedBy, reversedAt, reversedFor, ...amount } = row;
    const reason = (await openedReason(db, vault, reversedFor)) ?? "";
    const codes = held === null ? null : (JSON.parse(held) as RecordAmount["held"]); // ours, see postings.ts
    const settled = outcome === null ? null : { outcome, day, flow };
    const told = {
      ...amount,
      original: originalIn(original),
      reversal:
        reversedBy === null || reversedAt === null
          ? null
          : { by: reversedBy, at: reversedAt, reason },
      held: codes,
      settled,
    };
    const known = amounts.get(version);
    if (known === undefined) amounts.set(version, [told]);
    else known.push(told);
  }
  return amounts;
}
