import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import { ORIGINAL, originalIn, placeOf, REVERSED, type Original } from "../journal/originals.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { takenBack } from "../journal/take-back.ts";

/** A sealed amount, where it was handed over, and what may still be reversed of it. */
export interface SealedAmount {
  readonly entry: number;
  /** The number of its batch, and which of its lines it is. */
  readonly batch: string;
  readonly place: number;
  readonly financeDay: Day;
  readonly ledger: string;
  readonly record: RecordId;
  /** The record's number in the database. */
  readonly number: number;
  readonly version: number;
  readonly kind: string;
  readonly direction: Direction;
  readonly amount: Fen;
  readonly day: Day;
  readonly shop: string;
  readonly reference: string;
  readonly registrant: string;
  readonly reverses: number | null;
  readonly original: Original | null;
  /** How much of it was reversed. */
  readonly reversed: Fen;
  /** What is left of it, by what was handed over and corrected since. */
  readonly left: Fen;
}

/** SQL for the day on the row that an amount is of, wherever it was entered. */
const dayOf = (posting: string): string => `coalesce(${posting}.said_day, ${posting}.day)`;

/** What the journal says by now of the same amount of the same row: edited since, it may be less, or nothing. */
const NET = `
  (SELECT coalesce(sum(same.amount), 0) FROM posting AS same
   WHERE same.record = posting.record AND same.kind = posting.kind AND same.direction = posting.direction
     AND same.shop = posting.shop AND same.courier = posting.courier AND same.reason = posting.reason
     AND same.liable = posting.liable AND same.registrant = posting.registrant
     AND ${dayOf("same")} = ${dayOf("posting")})`;

/** SQL for how much may still be reversed of `posting`, a sealed one; nothing of one that takes back, or was taken back. */
export const LEFT = `
  iif(posting.reverses IS NOT NULL OR ${takenBack("posting")} OR sign(posting.amount) <> sign(${NET}), 0,
      max(0, min(abs(posting.amount) - ${REVERSED}, abs(${NET}))))`;

const columns = `
  posting.entry, batch.number AS batch, ${placeOf("posting")} AS place, posting.finance_day AS financeDay,
  posting.ledger, record.id AS record, record.number, record.version, posting.kind, posting.direction,
  posting.amount, posting.day, posting.shop, posting.reference, posting.registrant, posting.reverses,
  ${ORIGINAL} AS original,   ${REVERSED} AS reversed, ${LEFT} AS left`;

const joins = `JOIN record ON record.number = posting.record JOIN batch ON batch.id = posting.batch`;

type AmountRow = Omit<SealedAmount, "original"> & { readonly original: string | null };

const amountFrom = ({ original, ...row }: AmountRow): SealedAmount => ({
  ...row,
  original: originalIn(original),
});

/** A sealed amount by its number in the journal, in these shops; null for none. */
export async function readSealedAmount(
  db: D1Database,
  entry: number,
  shops: readonly string[] | null,
): Promise<SealedAmount | null> {
  const row = await db
    .prepare(
      `SELECT ${columns} FROM posting ${joins}
       WHERE posting.entry = ?1 AND ${shopAllowed("posting.shop", "?2")}`,
    )
    .bind(entry, shopsJson(shops))
    .first<AmountRow>();
  return row && amountFrom(row);
}

/** The sealed amounts of a month, by the day on the row or the finance day, of rows that call themselves so. */
export async function readSealedAmounts(
  db: D1Database,
  {
    month,
    find,
    shops,
    limit,
  }: {
    readonly month: Month;
    readonly find: string;
    readonly shops: readonly string[] | null;
    readonly limit: number;
  },
): Promise<SealedAmount[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM posting ${joins}
       WHERE ((posting.day >= ?1 || '-01' AND posting.day <= ?1 || '-31')
              OR (posting.finance_day >= ?1 || '-01' AND posting.finance_day <= ?1 || '-31'))
         AND substr(posting.reference, 1, length(?2)) = ?2 AND ${shopAllowed("posting.shop", "?3")}
       ORDER BY posting.entry LIMIT ?4`,
    )
    .bind(month, find, shopsJson(shops), limit)
    .all<AmountRow>();
  return results.map(amountFrom);
}
