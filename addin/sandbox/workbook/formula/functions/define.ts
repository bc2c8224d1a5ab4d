import { cellError, isCellError, type CellError, type CellValue } from "../../cell-value.ts";
import { toNumber, toText } from "../coerce.ts";
import { lift, liftPlain } from "../lift.ts";
import type { Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";

/** A function of the sheet: its arguments worked out, and where the formula stands. */
export type SheetFunction = (args: readonly Operand[], place: FormulaPlace) => Operand;

/** The functions of one file, by their names in capitals. */
export type Functions = Readonly<Record<string, SheetFunction>>;

/** A result as a cell holds it: what is no finite number is `#NUM!`. */
export function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : cellError("#NUM!");
}

/** A function of single values that is never asked about errors: it answers the first of them. */
export function ofValues(
  work: (values: readonly CellValue[], place: FormulaPlace) => CellValue,
): SheetFunction {
  return (args, place) => liftPlain(args, place, (values) => work(values, place));
}

/** A function of single values, errors too. */
export function ofAnything(work: (value: CellValue) => CellValue): SheetFunction {
  return ([first = null], place) => lift([first], place, ([value = null]) => work(value));
}

/** A function of single numbers; an argument that was not given is undefined. */
export function ofNumbers(
  work: (...numbers: (number | undefined)[]) => number | CellError | boolean,
): SheetFunction {
  return ofValues((values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    const result = work(...numbers);
    return typeof result === "number" ? finite(result) : result;
  });
}

/** A function of single texts. */
export function ofTexts(work: (...texts: string[]) => CellValue): SheetFunction {
  return ofValues((values) => work(...values.map(toText)));
}

/** The value as a whole number towards zero; an error where it is no number. */
export function toWhole(value: CellValue): number | CellError {
  const number = toNumber(value);
  return typeof number === "number" ? Math.trunc(number) : number;
}

/** The first error among what was read, or undefined. */
export function firstError(read: readonly (CellValue | undefined)[]): CellError | undefined {
  return read.find((value): value is CellError => value !== undefined && isCellError(value));
}
