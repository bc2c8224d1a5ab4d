import { ledgers, type LedgerId } from "../ledgers/index.ts";
import type { Localized } from "../localized.ts";
import { directionNames } from "../messages/directions.ts";
import { postingKindNames } from "../messages/posting-kinds.ts";
import type { Direction } from "../money/direction.ts";
import type { PostingKind } from "../money/posting.ts";
import { caseFolded } from "../text/normalise.ts";

/** Finds what a word of either language, or the API's own, names. */
function finderOf<T extends string>(
  names: readonly (readonly [meant: T, words: readonly string[]])[],
): (word: string) => T | undefined {
  const byWord = new Map<string, T>();
  for (const [meant, words] of names)
    for (const word of [meant, ...words])
      if (!byWord.has(caseFolded(word))) byWord.set(caseFolded(word), meant);
  return (word) => byWord.get(caseFolded(word));
}

const inBoth = <T extends string>(names: Readonly<Record<T, Localized>>) =>
  (Object.entries<Localized>(names) as [T, Localized][]).map(
    ([meant, { zh, en }]) => [meant, [zh, en]] as const,
  );

/** The kind of amount that a word names: 退款, Refund, refund. */
export const kindNamed: (word: string) => PostingKind | undefined = finderOf(
  inBoth(postingKindNames),
);

/** The direction that a word names: 打款, To pay, payout. */
export const directionNamed: (word: string) => Direction | undefined = finderOf(
  inBoth(directionNames),
);

/** The ledger that a word names: by its title, or by what people call their sheets of it. */
export const ledgerNamed: (word: string) => LedgerId | undefined = finderOf([
  ...ledgers.map(({ id, title }) => [id, [title.zh, title.en]] as const),
  ...ledgers.map(({ id, sheetNames }) => [id, sheetNames] as const),
]);
