import { cellError, isCellError, type CellValue } from "../../cell-value.ts";
import { readCriterion } from "../criteria.ts";
import { lift } from "../lift.ts";
import { matchingCells, type Condition } from "../matching-cells.ts";
import { isErrorOperand, Reference, type Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import type { Functions, SheetFunction } from "./define.ts";

const WRONG = cellError("#VALUE!");

/** Each criterion may be an array: then there is a result for each of its values. */
function withConditions(
  args: readonly Operand[],
  place: FormulaPlace,
  work: (conditions: readonly Condition[]) => CellValue,
): Operand {
  const ranges = args.filter((_, i) => i % 2 === 0);
  const criteria = args.filter((_, i) => i % 2 === 1);
  const error = ranges.find(isErrorOperand);
  if (error !== undefined) return error;
  if (ranges.length === 0 || ranges.length !== criteria.length) return WRONG;
  return lift(criteria, place, (values) => {
    const conditions: Condition[] = [];
    for (const [i, range] of ranges.entries()) {
      if (!(range instanceof Reference)) return WRONG;
      conditions.push({ range, criterion: readCriterion(values[i] ?? null) });
    }
    return work(conditions);
  });
}

/** What is worked out of the numbers that stand where all conditions are met. */
type Summary = (numbers: readonly number[]) => CellValue;

function summarise(
  range: Operand,
  conditions: readonly Condition[],
  place: FormulaPlace,
  summary: Summary,
): CellValue {
  if (isErrorOperand(range)) return range;
  const corner = range instanceof Reference ? range.box : null;
  const shape = conditions[0]?.range.box;
  if (!(range instanceof Reference) || !corner || !shape) return WRONG;
  place.settle(new Reference(range.sheet, [{ ...shape, row: corner.row, column: corner.column }]));
  const matches = matchingCells(conditions, place);
  if ("error" in matches) return matches;
  const { cells } = range.sheet;
  const numbers: number[] = [];
  for (const at of matches.places) {
    const row = corner.row + Math.floor(at / shape.columns);
    const value = cells.value(row, corner.column + (at % shape.columns));
    if (typeof value === "number") numbers.push(value);
    else if (isCellError(value)) return value;
  }
  return summary(numbers);
}

/** `SUMIF` and its like: the range of the numbers comes last, and only its first cell counts. */
function oneCondition(summary: Summary): SheetFunction {
  return ([range = null, criterion = null, numbers = null], place) =>
    withConditions([range, criterion], place, (conditions) =>
      summarise(numbers ?? range, conditions, place, summary),
    );
}

/** `SUMIFS` and its like: the range of the numbers comes first, as large as the others. */
function severalConditions(summary: Summary): SheetFunction {
  return ([numbers = null, ...rest], place) =>
    withConditions(rest, place, (conditions) => {
      if (isErrorOperand(numbers)) return numbers;
      const box = numbers instanceof Reference ? numbers.box : null;
      const shape = conditions[0]?.range.box;
      const same = box && shape && box.rows === shape.rows && box.columns === shape.columns;
      return same ? summarise(numbers, conditions, place, summary) : WRONG;
    });
}

const countIfs: SheetFunction = (args, place) =>
  withConditions(args, place, (conditions) => {
    const matches = matchingCells(conditions, place);
    return "error" in matches ? matches : matches.places.length + matches.blanksBelow;
  });

const sum: Summary = (numbers) => numbers.reduce((a, b) => a + b, 0);
const average: Summary = (numbers) =>
  numbers.length === 0 ? cellError("#DIV/0!") : numbers.reduce((a, b) => a + b, 0) / numbers.length;
const most: Summary = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const least: Summary = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

/** Adding up, averaging and counting what meets conditions. */
export const CONDITIONAL: Functions = {
  SUMIF: oneCondition(sum),
  SUMIFS: severalConditions(sum),
  AVERAGEIF: oneCondition(average),
  AVERAGEIFS: severalConditions(average),
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  MAXIFS: severalConditions(most),
  MINIFS: severalConditions(least),
};
