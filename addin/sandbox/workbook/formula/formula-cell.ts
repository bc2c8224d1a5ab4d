import type { Sheet } from "../workbook.ts";
import type { Expression } from "./expression.ts";
import { parseFormula } from "./parse.ts";
import { precedentsOf, type Precedents } from "./precedents.ts";

const NOTHING: Precedents = {
  cells: [],
  isVolatile: false,
  isPositional: false,
  asksForHidden: false,
  byName: false,
};

/** A cell with a formula, and what calculation knows of it. */
export class FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Null where the sandbox does not calculate the formula. */
  readonly expression: Expression | null;
  precedents: Precedents = NOTHING;
  /** Dirty until it is worked out. */
  state: "clean" | "dirty" = "clean";
  /** Whether it was worked out here, so that its value is no longer the file's. */
  calculated = false;

  constructor(sheet: Sheet, row: number, column: number, text: string) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.text = text;
    this.expression = parseFormula(text);
  }

  /** Reads anew what it depends on. */
  readPrecedents(): void {
    const { sheet, row, column } = this;
    const anchor = { sheet, row, column, rows: 0, columns: 0 };
    this.precedents = this.expression ? precedentsOf(this.expression, anchor) : NOTHING;
  }
}
