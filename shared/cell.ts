/**
 * What Excel says a cell holds; `error` is `#N/A` and its kin, `covered` a cell that a merge hides below
 * the one of its column that shows.
 */
export type CellKind = "empty" | "text" | "number" | "boolean" | "error" | "covered";

/** A cell as it was read from a sheet: the stored value, never the displayed text. */
export interface Cell {
  value: string | number | boolean;
  kind: CellKind;
}

/** A cell as the add-in writes it: a value and the number format that keeps it what it is. */
export interface WrittenCell {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** The number format that keeps identifiers, and any text that begins like a formula, text. */
export const TEXT_FORMAT = "@";

/** White space, control characters and marks without width. */
const NOTHING_VISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u;

/** True for what nearly every text begins with: ASCII beyond the blank, or a hanzi. It is asked of each cell. */
function beginsVisibly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
}

/** True for a text in which a person sees nothing. */
export const isBlankText = (text: string): boolean =>
  !beginsVisibly(text) && NOTHING_VISIBLE.test(text);

/** True when a person would call the cell blank: nothing in it, or white space alone. */
export function isBlank({ kind, value }: Readonly<Cell>): boolean {
  return kind === "empty" || kind === "covered" || (kind === "text" && isBlankText(String(value)));
}
