import type { Direction } from "./direction.ts";
import { type Fen, fen } from "./fen.ts";
import type { Posting } from "./posting.ts";

/**
 * A part of what a row says that was reversed (冲销): from `low` to `high`, on the way from nothing to its amount. However
 * the row is edited, taken back and brought back afterwards, that part counts no more, and what is corrected in the row
 * as well is corrected once: of 100.00 with 40.00 reversed, a row that says 60.00 means 60.00 still.
 */
export interface ReversedPart {
  readonly kind: string;
  readonly direction: Direction;
  readonly low: number;
  readonly high: number;
}

type Span = readonly [low: number, high: number];

/** What rows mean once their reversed parts are left out; an amount of which nothing is left is none. */
export function withoutReversed(
  postings: readonly Posting[],
  reversed: readonly ReversedPart[],
): readonly Posting[] {
  if (reversed.length === 0) return postings;
  return postings.flatMap((posting) => {
    const { amount } = posting;
    const left = Math.abs(amount) - lengthOf(spansOf(posting, amount, reversed));
    return left === 0 ? [] : [{ ...posting, amount: fen(Math.sign(amount) * left) }];
  });
}

/**
 * What of rows' amounts was reversed and still stands in them, with the amounts' signs: that the sheet says it and the
 * ledger does not. Nothing where a row was corrected as well.
 */
export function stillSaid(
  postings: readonly Posting[],
  reversed: readonly ReversedPart[],
): readonly Posting[] {
  if (reversed.length === 0) return [];
  return postings.flatMap((posting) => {
    const { amount } = posting;
    const part = lengthOf(spansOf(posting, amount, reversed));
    return part === 0 ? [] : [{ ...posting, amount: fen(Math.sign(amount) * part) }];
  });
}

/**
 * The part that counts no more once `by` of what is left of an amount is reversed: the end of it. Throws a RangeError
 * where less is left.
 */
export function reversedPart(
  { kind, direction, amount }: Pick<Posting, "kind" | "direction" | "amount">,
  reversed: readonly ReversedPart[],
  by: Fen,
): ReversedPart {
  const top = Math.abs(amount);
  let [from, rest] = [top, by as number];
  for (const [low, high] of spansOf({ kind, direction }, amount, reversed).toReversed()) {
    if (rest <= from - high) break;
    rest -= from - high;
    from = low;
  }
  const low = from - rest;
  if (by <= 0 || low < 0) throw new RangeError(`${by} of ${amount} can’t be reversed`);
  return amount < 0
    ? { kind, direction, low: -top, high: -low }
    : { kind, direction, low, high: top };
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [low, high]) => sum + high - low, 0);

/** The reversed parts of an amount, without its sign, the lowest first and none of them twice. */
function spansOf(
  { kind, direction }: { readonly kind: string; readonly direction: Direction },
  amount: Fen,
  reversed: readonly ReversedPart[],
): Span[] {
  const end = Math.abs(amount);
  const own = reversed
    .filter((each) => each.kind === kind && each.direction === direction)
    .map(({ low, high }): Span => (amount < 0 ? [-high, -low] : [low, high]))
    .map(([low, high]): Span => [Math.max(low, 0), Math.min(high, end)])
    .filter(([low, high]) => low < high)
    .toSorted(([one], [other]) => one - other);
  const spans: Span[] = [];
  for (const [low, high] of own) {
    const last = spans.at(-1);
    if (last !== undefined && low <= last[1])
      spans[spans.length - 1] = [last[0], Math.max(last[1], high)];
    else spans.push([low, high]);
  }
  return spans;
}
