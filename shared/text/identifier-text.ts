import type { ProblemCode } from "../problem.ts";
import { normalised } from "./normalise.ts";

/** What an identifier may consist of. */
export const IDENTIFIER = /^[A-Za-z0-9_-]{1,32}$/;

/** An identifier in its canonical spelling, or the code of what is wrong with it. */
export type IdentifierReading =
  | { readonly id: string }
  | { readonly wrong: "R005"; readonly ids: readonly string[] }
  | { readonly wrong: Extract<ProblemCode, "R003" | "R004" | "R006"> };

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;
const WHOLE_IDENTIFIER = 8;

/** Reads an identifier from text: spaces, quotes, full-width and invisible characters go, no digit changes. */
export function parseIdentifier(text: string): IdentifierReading {
  const trimmed = text.trim();
  if (IDENTIFIER.test(trimmed)) return { id: trimmed };
  const cleaned = normalised(text).replace(/^['"`’‘“=]+|['"`’‘“]+$/g, "");
  if (SCIENTIFIC.test(cleaned)) return { wrong: "R004" };
  const pieces = cleaned
    .split(/[、,/;|\n]+/)
    .flatMap(piecesOf)
    .filter((piece) => piece !== "");
  if (pieces.length > 1) {
    return pieces.every((piece) => IDENTIFIER.test(piece))
      ? { wrong: "R005", ids: pieces }
      : { wrong: "R006" };
  }
  const id = (pieces[0] ?? "").replace(/^(\d+)\.0+$/, "$1");
  return IDENTIFIER.test(id) ? { id } : { wrong: "R006" };
}

/** The one word among others that can be an identifier: long, and with a digit; undefined when there are more. */
export function identifierAmongWords(text: string): string | undefined {
  // What joins it to the words beside it, as in 「SF0220481613112-顺丰」, is no part of it.
  const words = normalised(text).match(/[A-Za-z0-9]+(?:[_-]+[A-Za-z0-9]+)*/g) ?? [];
  const likely = words.filter((word) => word.length >= WHOLE_IDENTIFIER && /\d/.test(word));
  const [only, ...others] = likely;
  return only !== undefined && others.length === 0 && IDENTIFIER.test(only) ? only : undefined;
}

/** Words as long as identifiers are several; shorter ones are one that was written in groups. */
function piecesOf(text: string): string[] {
  const words = text.split(/\s+/);
  const several = words.filter((word) => word.length >= WHOLE_IDENTIFIER).length > 1;
  return several ? words : [words.join("")];
}

/** Excel keeps fifteen digits of a number; the rest has become zeros. */
export const EXACT_DIGITS_LIMIT = 1e15;

/** Reads an identifier that a cell holds as a number. */
export function identifierOfNumber(value: number): IdentifierReading {
  if (Math.abs(value) >= EXACT_DIGITS_LIMIT) return { wrong: "R003" };
  return Number.isInteger(value) && value >= 0 ? { id: String(value) } : { wrong: "R006" };
}

/** True for digits that look as if a spreadsheet had zeroed their tail before they became text. */
export function looksTruncated(id: string): boolean {
  // One zero in the 16th place is an ordinary digit in one of ten numbers; two or more hardly ever are.
  return id.length >= 17 && id.endsWith("00") && /^\d{15}0+$/.test(id);
}
