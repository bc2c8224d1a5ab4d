import type { Month } from "../time/day.ts";
import { negated, NO_MONEY, plus } from "./fen.ts";
import { monthOf } from "../time/months.ts";
import { postingChanges, type PostingChange } from "./posting-changes.ts";
import type { Posting } from "./posting.ts";

/** What has been posted for a record so far, netted; a count and an amount of 0 are left out. */
export type PostedSum = PostingChange;

/**
 * What would have to be posted for a record so that the journal says what its row means today. Nothing is
 * proposed that would only move an amount out of a closed month or into one, and nothing that would only
 * name a registrant where nobody had been named.
 */
export function postingDifferences(
  posted: readonly PostedSum[],
  meant: readonly Posting[],
  closedMonths: ReadonlySet<Month>,
): PostingChange[] {
  const gone = posted.map((sum) => ({ ...sum, count: -sum.count, amount: negated(sum.amount) }));
  const changes = netted([...gone, ...postingChanges([], meant)]);
  return withoutMoves(
    withoutMoves(changes, "registrant", ({ registrant, amount, count }) =>
      amount < 0 || count < 0 ? registrant === "" : true,
    ),
    "day",
    () => true,
    (some) => some.some(({ day }) => closedMonths.has(monthOf(day))),
  );
}

type Dimension = "registrant" | "day";

const keyOf = (change: PostingChange, but?: Dimension): string => {
  const { kind, direction, day, shop, courier, reason, liable, registrant } = change;
  return JSON.stringify([
    kind,
    direction,
    but === "day" ? "" : day,
    shop,
    courier,
    reason,
    liable,
    but === "registrant" ? "" : registrant,
  ]);
};

/** The changes added up by all that finance groups by. */
function netted(changes: readonly PostingChange[]): PostingChange[] {
  const sums = [...Map.groupBy(changes, (change) => keyOf(change)).values()].flatMap((some) => {
    const [first] = some;
    return first === undefined ? [] : [{ ...first, ...sumOf(some) }];
  });
  return sums.filter(({ amount, count }) => amount !== 0 || count !== 0);
}

const sumOf = (some: readonly PostingChange[]) => ({
  amount: some.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY),
  count: some.reduce((sum, { count }) => sum + count, 0),
});

/** Without those that, but for one dimension, come to nothing, if each and all of them are as they have to be. */
function withoutMoves(
  changes: readonly PostingChange[],
  dimension: Dimension,
  each: (change: PostingChange) => boolean,
  all: (some: readonly PostingChange[]) => boolean = () => true,
): PostingChange[] {
  return [...Map.groupBy(changes, (change) => keyOf(change, dimension)).values()]
    .filter((some) => {
      const { amount, count } = sumOf(some);
      return amount !== 0 || count !== 0 || !some.every(each) || !all(some);
    })
    .flat();
}
