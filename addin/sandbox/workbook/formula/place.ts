import type { Sheet } from "../workbook.ts";
import type { Operand, Reference } from "./operand.ts";

/** Where a formula stands, and how it gets at other cells. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  /** The cell that the formula is worked out for. */
  readonly row: number;
  readonly column: number;
  /** How far it was moved from the cell it was written for. */
  readonly rows: number;
  readonly columns: number;
  /** Calculates what stands in those cells first, where it has to be. */
  readonly settle: (reference: Reference) => void;
  /** Who calls the add-in's functions; nobody may where there is none, as in a rule. */
  readonly caller?: object;
  /** What `LET` has named. */
  readonly variables?: ReadonlyMap<string, Operand>;
}
