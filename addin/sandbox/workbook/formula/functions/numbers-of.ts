import { isCellError, type CellError, type CellValue } from "../../cell-value.ts";
import { toNumber } from "../coerce.ts";
import { isValue, type Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { eachValue } from "../read-operand.ts";
import type { SheetFunction } from "./define.ts";
import { finite } from "./define.ts";

/**
 * The numbers among the arguments: within cells and arrays only what is a number; given directly,
 * texts and truths count, too. The first error instead, where there is one.
 */
export function numbersOf(args: readonly Operand[], place: FormulaPlace): number[] | CellError {
  const found: number[] = [];
  let error: CellError | null = null;
  for (const argument of args) {
    if (isValue(argument)) {
      if (argument === null) continue;
      const number = toNumber(argument);
      if (typeof number !== "number") return number;
      found.push(number);
      continue;
    }
    eachValue(argument, place, (value) => {
      if (typeof value === "number") found.push(value);
      else if (isCellError(value)) error ??= value;
    });
    if (error) return error;
  }
  return found;
}

/** A function over all numbers of its arguments. */
export function overNumbers(work: (numbers: number[]) => CellValue): SheetFunction {
  return (args, place) => {
    const numbers = numbersOf(args, place);
    if (!Array.isArray(numbers)) return numbers;
    const result = work(numbers);
    return typeof result === "number" ? finite(result) : result;
  };
}
