import { cellError, isCellError, type CellError, type CellValue } from "../../cell-value.ts";
import { toNumber } from "../coerce.ts";
import { isErrorOperand, isMatrix, Reference, type Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { toValue, withinUsed } from "../read-operand.ts";
import { finite, toWhole, type Functions } from "./define.ts";
import { percentile, STATISTICS_OF_NUMBERS, sum } from "./statistics.ts";

const { AVERAGE, MAX, MIN, MEDIAN, STDEV, STDEVP, VAR, VARP } = STATISTICS_OF_NUMBERS;

type Summary = (numbers: readonly number[], values: readonly CellValue[]) => CellValue;

/** What the first argument asks for. */
const SUMMARIES: Record<number, Summary> = {
  1: AVERAGE,
  2: (numbers) => numbers.length,
  3: (_, values) => values.length,
  4: MAX,
  5: MIN,
  6: (numbers) => numbers.reduce((a, b) => a * b, numbers.length === 0 ? 0 : 1),
  7: STDEV,
  8: STDEVP,
  9: sum,
  10: VAR,
  11: VARP,
  12: MEDIAN,
};

interface Ignoring {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** What stands in the cells, without what is left out; rows that a filter hides always are. */
function valuesOf(
  args: readonly Operand[],
  place: FormulaPlace,
  ignoring: Ignoring,
): CellValue[] | CellError | null {
  const found: CellValue[] = [];
  for (const argument of args) {
    if (isErrorOperand(argument)) return argument;
    if (!(argument instanceof Reference)) return null;
    place.settle(argument);
    const { sheet } = argument;
    const { filteredRows, hiddenRows } = sheet.layout;
    for (const box of argument.boxes) {
      const part = withinUsed(sheet, box);
      for (let r = part.row; r < part.row + part.rows; r++) {
        if (filteredRows.has(r) || (ignoring.hidden && hiddenRows.has(r))) continue;
        for (let c = part.column; c < part.column + part.columns; c++) {
          const value = sheet.cells.value(r, c);
          if (value === null || (ignoring.errors && isCellError(value))) continue;
          const formula = ignoring.subtotals ? sheet.cells.formula(r, c) : undefined;
          if (formula === undefined || !NESTED.test(formula)) found.push(value);
        }
      }
    }
  }
  return found;
}

function summarise(kind: number, values: readonly CellValue[] | CellError | null): CellValue {
  const summary = SUMMARIES[kind];
  if (!summary || !values) return cellError("#VALUE!");
  if ("error" in values) return values;
  const error = kind === 2 || kind === 3 ? undefined : values.find(isCellError);
  if (error) return error;
  const result = summary(
    values.filter((value) => typeof value === "number"),
    values,
  );
  return typeof result === "number" ? finite(result) : result;
}

function subtotal([what = null, ...ranges]: readonly Operand[], place: FormulaPlace): CellValue {
  const kind = toWhole(toValue(what, place));
  if (typeof kind !== "number") return kind;
  const hidden = kind > 100;
  const chosen = hidden ? kind - 100 : kind;
  if (chosen > 11) return cellError("#VALUE!");
  return summarise(chosen, valuesOf(ranges, place, { hidden, errors: false, subtotals: true }));
}

/** What the options of `AGGREGATE`, 0 to 7, leave out. */
function ignoringBy(option: number): Ignoring {
  return {
    hidden: option % 2 === 1,
    errors: [2, 3, 6, 7].includes(option),
    subtotals: option < 4,
  };
}

function aggregate(args: readonly Operand[], place: FormulaPlace): CellValue {
  const [what = null, options = null, ...ranges] = args;
  const [kind, option] = [toWhole(toValue(what, place)), toWhole(toValue(options, place))];
  if (typeof kind !== "number") return kind;
  if (typeof option !== "number") return option;
  const ignoring = ignoringBy(option);
  if (kind < 14) return summarise(kind, valuesOf(ranges, place, ignoring));
  const [list = null, at = null] = ranges;
  // From 14 on it takes an array, too, whose errors it can pass over.
  const values = isMatrix(list)
    ? list.flat().filter((value) => !(ignoring.errors && isCellError(value)))
    : valuesOf([list], place, ignoring);
  if (!values || "error" in values) return values ?? cellError("#VALUE!");
  const wrong = values.find(isCellError);
  if (wrong) return wrong;
  const share = toNumber(toValue(at, place));
  if (kind === 16 || kind === 17) {
    if (typeof share !== "number") return share;
    const all = values.filter((value) => typeof value === "number");
    return percentile(all, kind === 16 ? share : Math.trunc(share) / 4);
  }
  const nth = toWhole(toValue(at, place));
  if (typeof nth !== "number") return nth;
  const numbers = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const found = kind === 14 ? numbers.at(-nth) : kind === 15 ? numbers[nth - 1] : undefined;
  return found ?? cellError("#NUM!");
}

/** Summaries that leave hidden rows and other summaries out. */
export const SUBTOTALS: Functions = { SUBTOTAL: subtotal, AGGREGATE: aggregate };
