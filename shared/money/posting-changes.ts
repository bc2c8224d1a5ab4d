import type { Posting } from "./posting.ts";
import { fen, NO_MONEY } from "./fen.ts";

/** What a new version of a record adds to finance's figures; amounts and counts may be negative. */
export interface PostingChange extends Posting {
  /** How many more postings there are: +1 appears, −1 disappears, 0 when only the amount moved. */
  readonly count: number;
}

const keyOf = ({ kind, direction, day, shop, courier, reason, liable, registrant }: Posting) =>
  JSON.stringify([kind, direction, day, shop, courier, reason, liable, registrant]);

/**
 * The changes that lead from one version's postings to the next one's, netted by everything that
 * finance groups by. They are appended, never edited in: what an earlier finance day has counted
 * stays, and the sum of all changes of a record is always the postings of its last version.
 */
export function postingChanges(
  before: readonly Posting[],
  after: readonly Posting[],
): PostingChange[] {
  const [only] = after;
  // Of nearly all new rows: there is nothing to net.
  if (before.length === 0 && only !== undefined && after.length === 1)
    return [{ ...only, count: 1 }];
  const changes = new Map<string, PostingChange>();
  const add = (posting: Posting, sign: 1 | -1) => {
    const key = keyOf(posting);
    const known = changes.get(key) ?? { ...posting, amount: NO_MONEY, count: 0 };
    changes.set(key, {
      ...known,
      amount: fen(known.amount + sign * posting.amount),
      count: known.count + sign,
    });
  };
  for (const posting of before) add(posting, -1);
  for (const posting of after) add(posting, 1);
  return [...changes.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
}
