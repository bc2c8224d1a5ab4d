import type { Finding, Fix } from "../problem.ts";
import type { BlankCells } from "./blank-cells.ts";

/** What a blank cell takes from the last filled one above it, or from the one that a merge shows for it. */
export interface FillDownValue {
  readonly value: unknown;
  /** What stands in that cell, for the sentences about its heirs. */
  readonly written: string;
  /** Why the value can't be used: the heirs can't be sent either. */
  readonly reasons: readonly Finding[];
  /** Writes it into an heir; null when it could not be read. */
  readonly fix: Fix | null;
}

/** What can be inherited at some height of the sheet, by the columns whose blank cells take what stands above. */
export type FillDownValues = readonly (FillDownValue | undefined)[];

/** A blank cell below a filled one that it may mean the same as. */
export interface Inherited {
  readonly column: string;
  readonly fix: Fix | null;
  /** What became of it: it took the value, has none until somebody says, or is blank because somebody said so. */
  readonly how: "filled" | "asks" | "apart" | "left";
}

/** The columns that hand down what stands in them, whatever becomes of it. */
export const HANDED_DOWN: ReadonlySet<BlankCells> = new Set(["above", "ask", "apart", "left"]);

/** What becomes of a blank cell with something over it. */
export function fateOf(
  blanks: BlankCells | undefined,
  isMerged: boolean,
  { reasons }: FillDownValue,
): Inherited["how"] {
  if (blanks === "left") return "left";
  // What can't be read has its reason first; whether it is meant below is asked afterwards.
  if (isMerged || reasons.length > 0) return "filled";
  return blanks === "ask" ? "asks" : blanks === "apart" ? "apart" : "filled";
}

/** What the first row of a sheet inherits. */
export const NOTHING_ABOVE: FillDownValues = [];
