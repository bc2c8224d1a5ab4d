import { TEXT_FORMAT } from "../cell.ts";
import type { Cell } from "../cell.ts";
import type { Fix } from "../problem.ts";
import { caseFolded, numberText } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";
import { nearestChoices } from "./nearest.ts";

/** Choices and the words that mean them. */
export interface Vocabulary<V extends string> {
  readonly choices: readonly V[];
  /** The choice that is meant, whatever its width, case and white space, in simplified or traditional characters. */
  find(written: string): V | undefined;
  /** The choices that are spelled most alike, as fixes. */
  nearest(written: string): readonly Fix[];
}

/** Words that are no choice come again and again in a column; so many of them are remembered. */
const REMEMBERED = 500;

/**
 * Makes a vocabulary from each choice and its synonyms. Throws when one word stands for two choices.
 */
export function vocabulary<V extends string>(
  entries: readonly (readonly [V, readonly string[]])[],
): Vocabulary<V> {
  const spellings = new Map<string, V>();
  for (const [choice] of entries) spellings.set(caseFolded(choice), choice);
  for (const [choice, synonyms] of entries) {
    for (const synonym of synonyms) {
      const known = spellings.get(caseFolded(synonym));
      if (known !== undefined) throw new Error(`${synonym} means both ${known} and ${choice}`);
      spellings.set(caseFolded(synonym), choice);
    }
  }
  const simple = inSimplified(spellings);
  const fixes = new Map<string, readonly Fix[]>();
  return {
    choices: [...new Set(spellings.values())],
    find(written) {
      const choice = spellings.get(written);
      if (choice !== undefined || fixes.has(written)) return choice;
      const folded = caseFolded(written);
      return spellings.get(folded) ?? simple.get(simplified(folded)) ?? undefined;
    },
    nearest(written) {
      const known = fixes.get(written);
      if (known !== undefined) return known;
      if (fixes.size >= REMEMBERED) fixes.clear();
      const found = nearestChoices(caseFolded(written), spellings).map(
        (choice) =>
          ({
            code: "nearest-choice",
            write: { value: choice, format: TEXT_FORMAT },
            shows: choice,
          }) as const,
      );
      fixes.set(written, found);
      return found;
    },
  };
}

/** Spellings in simplified characters; null where the traditional one of another choice would be the same. */
function inSimplified<V>(spellings: ReadonlyMap<string, V>): ReadonlyMap<string, V | null> {
  const simple = new Map<string, V | null>();
  for (const [spelling, choice] of spellings) {
    const text = simplified(spelling);
    const known = simple.get(text);
    simple.set(text, known === undefined || known === choice ? choice : null);
  }
  return simple;
}

/** What stands in a cell, as text: a number as Excel shows it, without the noise of binary fractions. */
export function wordIn({ value }: Cell): string {
  return typeof value === "number" ? numberText(value) : String(value);
}
