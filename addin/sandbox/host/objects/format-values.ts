import { invalidArgument } from "../rich-api/rich-api-error.ts";

/** The HTML colour names that people write in add-ins; Excel takes them all. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel answers it, `#RRGGBB`; `InvalidArgument` for anything that is none. */
export function readColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const hex = NAMED[value.toLowerCase()] ?? value;
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw invalidArgument();
  return hex.toUpperCase();
}

/** A truth value. */
export function readFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** A number from zero up. */
export function readSize(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument();
  return value;
}

/** Texts that are a place already: `A1`, `R1C1`, `R`, `C`. */
const PLACE = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|[rc]\d*)$/i;

/** A text that can be the name of a table or of cells: letters, digits, `_`, `.`, `\`, no digit first, and no place. */
export function readName(value: unknown): string {
  if (typeof value !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(value)) {
    throw invalidArgument();
  }
  if (PLACE.test(value)) throw invalidArgument();
  return value;
}
