import { clocksAfter, type Clock, type ClockMeans } from "../../shared/derive/clocks.ts";
import { responsibleFor } from "../../shared/derive/responsible-for.ts";
import { wholeRow, type WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { type Fen, NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { Row } from "../../shared/row.ts";
import type { Moment } from "../../shared/time/day.ts";
import { shopOf } from "./shop-of.ts";

/** A clock of a record, with what lists are sorted and counted by. */
export interface RecordClock extends Clock {
  readonly shop: string;
  /** Who has the row; "" for nobody. */
  readonly person: string;
  /** Money at risk. */
  readonly amount: Fen;
}

/** Clocks by the numbers of their records. */
export type RecordClocks = ReadonlyMap<number, readonly RecordClock[]>;

/** A row as it stands now, null for one that was withdrawn, with its shop and what it pays out. */
export interface StandingRow {
  readonly row: WholeRow | null;
  readonly shop: string;
  readonly payout: Fen;
}

/** A row as it stands now, by its cells alone; null for one that was withdrawn. */
export function standingRow(ledger: Ledger, cells: Row | null): StandingRow {
  if (cells === null) return { row: null, shop: "", payout: NO_MONEY };
  const row = wholeRow(ledger, cells);
  const payout = postingsOf(ledger, row).reduce(
    (sum, each) => (each.direction === "payout" ? plus(sum, each.amount) : sum),
    NO_MONEY,
  );
  return { row, shop: shopOf(ledger, row), payout };
}

/** The clocks of a record after a row of it was seen. */
export function recordClocks(
  before: readonly RecordClock[],
  ledger: Ledger,
  { row, shop: itsShop, payout }: StandingRow,
  at: Moment,
  means: ClockMeans,
): RecordClock[] {
  const clocks = clocksAfter(before, ledger, row, at, means);
  if (clocks.length === 0) return [];
  if (row === null) {
    // A withdrawn row keeps the shop, the person and the money that it had.
    const [{ shop, person, amount } = { shop: "", person: "", amount: NO_MONEY }] = before;
    return clocks.map((clock) => ({ ...clock, shop, person, amount }));
  }
  const place = {
    shop: itsShop,
    person: responsibleFor(ledger, row),
    amount: ledger.atRisk === undefined ? payout : (ledger.atRisk(row) ?? NO_MONEY),
  };
  return clocks.map((clock) => ({ ...clock, ...place }));
}

/** The clocks that were not there before, or say something else now. */
export function changedClocks(
  before: readonly RecordClock[],
  after: readonly RecordClock[],
): RecordClock[] {
  if (before.length === 0) return [...after];
  const was = new Map(before.map((clock) => [clock.rule, clock]));
  return after.filter((clock) => {
    const known = was.get(clock.rule);
    return known === undefined || !isSame(known, clock);
  });
}

/** What a new version changes about the clocks of its record. */
export interface ClockChanges {
  /** The clocks that come, or say something else from now on. */
  readonly clocks: readonly RecordClock[];
  /** Those that say what they said, but for the money at risk: much less has to be written of them. */
  readonly atRisk: readonly RecordClock[];
}

/** What leads from the clocks of a record to those of its next version. */
export function clockChanges(
  before: readonly RecordClock[],
  after: readonly RecordClock[],
): ClockChanges {
  const amounts = new Map(after.map(({ rule, amount }) => [rule, amount]));
  const changed = changedClocks(before, after);
  if (before.length === 0 || changed.length === 0) return { clocks: changed, atRisk: [] };
  const otherwise = new Set(
    changedClocks(
      before.map((clock) => ({ ...clock, amount: amounts.get(clock.rule) ?? clock.amount })),
      changed,
    ),
  );
  return {
    clocks: changed.filter((clock) => otherwise.has(clock)),
    atRisk: changed.filter((clock) => !otherwise.has(clock)),
  };
}

/** Whether two things of the same make, as clocks and what is in them, say the same, whatever the order in which they were put together. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key], other[key]))
  );
}

const isObject = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === "object" && thing !== null;
