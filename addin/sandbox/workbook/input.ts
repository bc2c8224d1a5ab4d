import type { CellValue } from "./cell-value.ts";

/** Whose habits decide: a person types in zh-CN (or en-US), the API writes in en-US. */
export type InputLocale = "zh-CN" | "en-US";

/** What the reading of a typed text depends on. */
export interface InputContext {
  /** The cell's number format; `@` keeps every text as it is. */
  readonly numberFormat: string;
  readonly locale: InputLocale;
  /** The year that `11-3` means. */
  readonly year: number;
  readonly date1904: boolean;
}

/** What Excel makes of a typed text. */
export interface Input {
  readonly value: CellValue;
  /** With its `=`; the value is then still to be calculated. */
  readonly formula?: string;
  /** The format the cell takes if it had none (`General`). */
  readonly numberFormat?: string;
}
