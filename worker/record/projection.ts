import { customerKeysOf, type CustomerKey } from "../../shared/derive/customer-keys.ts";
import { keysOf, type RowKey, type Seal } from "../../shared/derive/keys.ts";
import { crossReferenceKeysOf, linksOf } from "../../shared/derive/links-of.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { businessDay } from "../../shared/derive/business-day.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { CrossReferenceKey } from "../../shared/links/cross-reference-key.ts";
import type { Link } from "../../shared/links/link.ts";
import { type Fen, NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { Posting } from "../../shared/money/posting.ts";
import { stillSaid, withoutReversed, type ReversedPart } from "../../shared/money/reversals.ts";
import type { Day } from "../../shared/time/day.ts";
import { workOf, type Work } from "../../shared/worklists/work-of.ts";
import { clearReferenceOf } from "./clear-reference-of.ts";
import { shopOf } from "./shop-of.ts";

/** What a record expects of another ledger. */
export interface RecordLink extends Link {
  readonly shop: string;
}

/** A worklist on which a record waits. */
export interface RecordWork extends Work {
  readonly shop: string;
  /** What the record calls itself, where that stands in clear. */
  readonly reference: string;
}

/** An amount that a row says and that was reversed. */
export interface StillSaid extends Pick<Posting, "kind" | "direction" | "amount" | "day" | "shop"> {
  /** Its place among those of the row. */
  readonly line: number;
}

/** What follows from a record's cells; kept in tables of its own so that it can be asked for by index. */
export interface Projection {
  readonly shop: string;
  readonly day: Day | null;
  readonly postings: readonly Posting[];
  /** What of the row's amounts was reversed and still stands in it. */
  readonly stillSaid: readonly StillSaid[];
  /** What the row has paid out, in all. */
  readonly payout: Fen;
  readonly keys: readonly RowKey[];
  /** The same for a generation that is sealed with another secret; none when there is none. */
  readonly keysBeside: readonly RowKey[];
  /** By what its customer is known; likewise. */
  readonly customerKeys: readonly CustomerKey[];
  readonly customerKeysBeside: readonly CustomerKey[];
  readonly crossReferenceKeys: readonly CrossReferenceKey[];
  readonly links: readonly RecordLink[];
  readonly work: readonly RecordWork[];
}

/** By what a projection is worked out, beside the row. */
export interface ProjectionMeans {
  /** Seals what rows are compared by. */
  readonly seal: Seal;
  /** While a generation is built with another secret: seals for that. */
  readonly sealBeside?: Seal | undefined;
}

/** What follows from a record that is not there yet, or is withdrawn. */
export const NOTHING: Projection = {
  shop: "",
  day: null,
  postings: [],
  stillSaid: [],
  payout: NO_MONEY,
  keys: [],
  keysBeside: [],
  customerKeys: [],
  customerKeysBeside: [],
  crossReferenceKeys: [],
  links: [],
  work: [],
};

/** What follows from a row, of which parts of amounts were reversed. It seals keys, which is dear: worked out once for a row as it was and as it will be. */
export function projectionOf(
  ledger: Ledger,
  row: WholeRow,
  { seal, sealBeside }: ProjectionMeans,
  reversed: readonly ReversedPart[] = [],
): Projection {
  const shop = shopOf(ledger, row);
  const said = postingsOf(ledger, row);
  const postings = withoutReversed(said, reversed);
  const payout = postings.reduce(
    (sum, each) => (each.direction === "payout" ? plus(sum, each.amount) : sum),
    NO_MONEY,
  );
  return {
    shop,
    day: businessDay(ledger, row),
    postings,
    stillSaid: stillSaidIn(said, reversed),
    payout,
    keys: keysOf(ledger, row, seal),
    keysBeside: sealBeside === undefined ? [] : keysOf(ledger, row, sealBeside),
    customerKeys: customerKeysOf(ledger, row, seal),
    customerKeysBeside: sealBeside === undefined ? [] : customerKeysOf(ledger, row, sealBeside),
    crossReferenceKeys: crossReferenceKeysOf(ledger, row),
    links: linksOf(ledger, row).map((link) => ({ ...link, shop })),
    work: workOf(ledger, row).map((work) => ({
      ...work,
      shop,
      reference: clearReferenceOf(ledger, row),
    })),
  };
}

/** What of a row's amounts was reversed and still stands in it, each with its place. */
export const stillSaidIn = (
  said: readonly Posting[],
  reversed: readonly ReversedPart[],
): StillSaid[] =>
  stillSaid(said, reversed).map(({ kind, direction, amount, day, shop }, line) => ({
    kind,
    direction,
    amount,
    day,
    shop,
    line,
  }));
