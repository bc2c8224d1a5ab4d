import { normalised } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";

/** A name that a text may mention, and the value that it means. */
export type Name = readonly [name: string, value: string];

const ASCII = /^[\x20-\x7e]+$/;

/**
 * The one value whose name stands in a text, such as a sheet's name: 「中通丢件登记」 → 中通. Names are exact
 * spellings, Latin ones whole words; one within a longer one does not count. Undefined for none or several.
 */
export function mentionedIn(text: string, names: readonly Name[]): string | undefined {
  const written = spelled(text);
  const found = names.filter(([name]) => stands(written, spelled(name)));
  const whole = found.filter(
    ([name]) => !found.some(([longer]) => longer !== name && longer.includes(name)),
  );
  const values = new Set(whole.map(([, value]) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

const spelled = (text: string): string => simplified(normalised(text).toLowerCase());

function stands(text: string, name: string): boolean {
  if (name.length < 2) return false;
  if (!ASCII.test(name)) return text.includes(name);
  const at = text.indexOf(name);
  const isWord = (letter: string | undefined) => letter !== undefined && /[a-z0-9]/.test(letter);
  return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + name.length]);
}
