import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { CellWrite } from "../workbook/workbook.ts";

/**
 * What Excel would take for a formula, a number, a day or a truth value when a text is assigned. The
 * full-width signs too, which other programs read as formulas (owasp.org/www-community/attacks/CSV_Injection).
 */
const MAY_BE_MORE = /^\s*[=+\-@'＝＋－＠]|^\s*(?:true|false)\s*$|\p{Nd}/iu;

/** The constants that Excel writes as text and keeps as errors. */
const ERROR = /^#[A-Z/0!?]+$/;

/**
 * The value to assign so that the cell holds exactly this one. Excel reads assigned texts as if they
 * were typed: in a cell that is not formatted as text, an apostrophe in front keeps them text.
 */
export function assignedValue({ value, format }: CellWrite["cell"]): string | number | boolean {
  if (typeof value !== "string" || format === TEXT_FORMAT) return value;
  return MAY_BE_MORE.test(value) && !ERROR.test(value) ? `'${value}` : value;
}
