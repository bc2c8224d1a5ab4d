/** The unit of a figure, as it is printed behind the number. */
export type Unit =
  | "ms"
  | "rows/s"
  | "kB"
  | "MB"
  | "rows"
  | "requests"
  | "lists"
  | "headings"
  | "files"
  | "errors"
  | "cases"
  | "presses"
  | "×"
  | "%";

/** One measured number. */
export interface Figure {
  /** What was measured, short enough for a line of a table. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** What it must be; left out for a number that only explains the others. */
  readonly target?: { readonly most: number } | { readonly least: number };
}

/** True when the figure is what it must be, or when nothing is demanded of it. */
export function meetsTarget({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  return "most" in target ? value <= target.most : value >= target.least;
}
