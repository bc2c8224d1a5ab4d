import { cellError, isCellError, type CellError, type CellValue } from "../../cell-value.ts";
import { toTruth } from "../coerce.ts";
import { isMatrix, isValue, type Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { eachValue, toValue } from "../read-operand.ts";
import { ofAnything, ofValues, type Functions, type SheetFunction } from "./define.ts";

/** The truths among the arguments: texts within cells are left out, given directly they are read. */
function truthsOf(args: readonly Operand[], place: FormulaPlace): boolean[] | CellError {
  const found: boolean[] = [];
  let error: CellError | null = null;
  for (const argument of args) {
    const direct = isValue(argument);
    eachValue(argument, place, (value) => {
      if (value === null || (typeof value === "string" && !direct)) return;
      const truth = toTruth(value);
      if (typeof truth === "boolean") found.push(truth);
      else error ??= truth;
    });
    if (error) return error;
  }
  return found.length === 0 ? cellError("#VALUE!") : found;
}

function overTruths(work: (truths: boolean[]) => boolean): SheetFunction {
  return (args, place) => {
    const truths = truthsOf(args, place);
    return Array.isArray(truths) ? work(truths) : truths;
  };
}

const KINDS = { empty: 1, number: 1, string: 2, boolean: 4, error: 16 } as const;
const ARRAY_KIND = 64;
const kind = (value: CellValue): keyof typeof KINDS =>
  value === null
    ? "empty"
    : typeof value === "object"
      ? "error"
      : (typeof value as "number" | "string" | "boolean");

const ERROR_NUMBERS: Record<string, number> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

/** Truths, and what a value is. `IF` and others that choose what to work out are in `evaluate.ts`. */
export const LOGIC: Functions = {
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  XOR: overTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: ofValues(([value = null]) => {
    const truth = toTruth(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => cellError("#N/A"),
  ISBLANK: ofAnything((value) => value === null),
  ISNUMBER: ofAnything((value) => typeof value === "number"),
  ISTEXT: ofAnything((value) => typeof value === "string"),
  ISNONTEXT: ofAnything((value) => typeof value !== "string"),
  ISLOGICAL: ofAnything((value) => typeof value === "boolean"),
  ISERROR: ofAnything(isCellError),
  ISERR: ofAnything((value) => isCellError(value) && value.error !== "#N/A"),
  ISNA: ofAnything((value) => isCellError(value) && value.error === "#N/A"),
  ISEVEN: ofValues(([value = null]) => Math.trunc(Number(value)) % 2 === 0),
  ISODD: ofValues(([value = null]) => Math.trunc(Number(value)) % 2 !== 0),
  TYPE: ([of = null], place) => (isMatrix(of) ? ARRAY_KIND : KINDS[kind(toValue(of, place))]),
  "ERROR.TYPE": ofAnything((value) =>
    isCellError(value) ? (ERROR_NUMBERS[value.error] ?? cellError("#N/A")) : cellError("#N/A"),
  ),
};
