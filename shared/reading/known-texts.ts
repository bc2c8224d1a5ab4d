import type { UntidyCell } from "./untidy-cells.ts";

/** What a text was read as without a word, and what would tidy its cell up. */
export interface KnownText {
  readonly value: unknown;
  readonly untidy: UntidyCell | undefined;
}

/** So many texts of a column are remembered. */
const REMEMBERED = 1000;
/** So many are tried before a column is given up in which hardly one comes again. */
const TRIED = 200;

/**
 * The texts of a column that were read without a word. A shop or a day stands in thousands of rows and says the
 * same in each; a column of numbers or of names, whose texts hardly come again, is looked up no more after a while.
 */
export function knownTexts() {
  const known = new Map<string, KnownText>();
  let again = 0;
  let comeAgain = true;
  return {
    find(text: string): KnownText | undefined {
      const found = comeAgain ? known.get(text) : undefined;
      if (found !== undefined) again += 1;
      return found;
    },
    remember(text: string, read: KnownText): void {
      if (!comeAgain || known.size >= REMEMBERED) return;
      known.set(text, read);
      comeAgain = known.size < TRIED || again >= known.size;
      if (!comeAgain) known.clear();
    },
  };
}
