import type { Name } from "./mentioned.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";
import { caseFolded } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";

/** Listed for what is none of the others: a text that mentions it says nothing. */
const OTHERS = "其他";

/** Something that everybody knows, and the names that people give it. */
export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** All names of one, its own first. */
export function namesOf({ name, aliases }: KnownName): readonly string[] {
  return [name, ...aliases];
}

/** Finds the one that a word names, whatever its width, case and white space, in traditional characters too. */
export function finder<K extends KnownName>(known: readonly K[]): (word: string) => K | undefined {
  const byName = new Map<string, K>();
  const spelled = (name: string) => simplified(caseFolded(name));
  for (const one of known) for (const name of namesOf(one)) byName.set(spelled(name), one);
  // Most words are spelled as their name is: those need no folding.
  return (word) => byName.get(word) ?? byName.get(spelled(word));
}

/** How a department's list and what everybody knows are read together. */
export interface KnownNames {
  /**
   * The words of a list, each with the other names of what it means: what the list calls 抖音 is also
   * found as 抖店. Two names of one thing that the list keeps apart stay two.
   */
  words(listed: readonly string[]): Vocabulary<string>;
  /** Every name that a text may mention, and what the list calls it. */
  mentions(listed: readonly string[]): readonly Name[];
}

/** Known names, of which those that a list leaves out count where `unlisted` says so. */
export function knownNames(
  known: readonly KnownName[],
  { unlisted }: { readonly unlisted: boolean },
): KnownNames {
  const find = finder(known);

  /** Each known one that counts, with the word that the department has for it. */
  function called(listed: readonly string[]) {
    const words = new Map(listed.toReversed().map((word) => [find(word), word]));
    return known.flatMap((one) => {
      const word = words.get(one) ?? (unlisted ? one.name : undefined);
      return word === undefined ? [] : [{ one, word }];
    });
  }

  return {
    words(listed) {
      const entries = new Map<string, readonly string[]>(listed.map((word) => [word, []]));
      const taken = new Set(listed.map(caseFolded));
      for (const { one, word } of called(listed)) {
        taken.add(caseFolded(word));
        entries.set(
          word,
          namesOf(one).filter((name) => !taken.has(caseFolded(name))),
        );
      }
      return vocabulary([...entries]);
    },
    mentions(listed) {
      const others = called(listed).flatMap(({ one, word }) =>
        namesOf(one)
          .filter((name) => !listed.includes(name))
          .map((name) => [name, word] as const),
      );
      return [...listed.map((word) => [word, word] as const), ...others].filter(
        ([, word]) => word !== OTHERS,
      );
    },
  };
}
