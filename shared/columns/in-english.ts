import type { Language } from "../localized.ts";
import { caseFolded } from "../text/normalise.ts";
import type { Column } from "./column.ts";

/** What words of a column are called in English, by the word. */
export type EnglishNames = Readonly<Record<string, string>>;

/**
 * The same column, whose words have English names: it reads both and is said in either language. What is kept, sent and
 * compared stays the word. Throws when two words are called alike.
 */
export function inEnglish<C extends Column>(column: C, english: EnglishNames): C {
  const words = new Map(
    Object.entries(english).map(([word, name]) => [caseFolded(name), word] as const),
  );
  if (words.size < Object.keys(english).length) {
    throw new Error(`Two words of ${column.header.en} have one English name`);
  }
  return {
    ...column,
    english,
    read(cell, context) {
      const word = typeof cell.value === "string" ? words.get(caseFolded(cell.value)) : undefined;
      return column.read(word === undefined ? cell : { ...cell, value: word }, context);
    },
  };
}

/** A word of a column as it is said in a language: itself where it has no other name. */
export const saidIn = (
  { english }: Pick<Column, "english">,
  word: string,
  language: Language,
): string => (language === "en" ? (english?.[word] ?? word) : word);
