import { cellError, isCellError, type CellValue } from "../cell-value.ts";
import { CHOOSING_FUNCTIONS } from "./choosing.ts";
import { toNumber } from "./coerce.ts";
import type { Chain, Expression } from "./expression.ts";
import { isChoosing, sheetFunction } from "./functions/registry.ts";
import { lift } from "./lift.ts";
import { isMatrix, Reference, type Operand } from "./operand.ts";
import { combine, combineLast, combineReferences } from "./operators.ts";
import type { FormulaPlace } from "./place.ts";
import { implicitCell, toValue } from "./read-operand.ts";
import { expressionNamed, resolveReference, resolveStructured } from "./resolve.ts";

/** Thrown within this file only, where a formula has a name that the workbook does not have. */
class UnknownName extends Error {}

const GONE = cellError("#REF!");

function workOutName(name: string, place: FormulaPlace): Operand {
  const variable = place.variables?.get(name.toLowerCase());
  if (variable !== undefined) return variable;
  const expression = expressionNamed(place.sheet.workbook, name);
  if (!expression) throw new UnknownName(name);
  return workOut(expression, { ...place, rows: 0, columns: 0 });
}

function workOutChain({ first, rest }: Chain, place: FormulaPlace, isWhole: boolean): Operand {
  let left = workOut(first, place);
  rest.forEach(({ operator, operand }, i) => {
    const right = workOut(operand, place);
    if (operator === " " || operator === ":") {
      left = combineReferences(operator, left, right);
      return;
    }
    const join = isWhole && i === rest.length - 1 ? combineLast : combine;
    left = lift([left, right], place, ([a = null, b = null]) => join(operator, a, b));
  });
  return left;
}

function workOutUnion(areas: readonly Expression[], place: FormulaPlace): Operand {
  const references: Reference[] = [];
  for (const area of areas) {
    const operand = workOut(area, place);
    if (!(operand instanceof Reference)) return cellError("#VALUE!");
    references.push(operand);
  }
  const [first] = references;
  const apart = !first || references.some(({ sheet }) => sheet !== first.sheet);
  return apart
    ? cellError("#VALUE!")
    : new Reference(
        first.sheet,
        references.flatMap(({ boxes }) => boxes),
      );
}

function workOutCall(
  { name, arguments: args }: Extract<Expression, { type: "call" }>,
  place: FormulaPlace,
): Operand {
  if (isChoosing(name)) return CHOOSING_FUNCTIONS[name](args, place, workOut);
  const operands = args.map((argument) => workOut(argument, place));
  const work = sheetFunction(name);
  if (work) return work(operands, place);
  const value = callAddin(name, operands, place);
  if (value === undefined) throw new UnknownName(name);
  return value;
}

/**
 * Calls a function of the add-in, which takes single cells: several in the place of one are `#VALUE!`, and an error is
 * the answer. Undefined where there is no such function.
 */
function callAddin(
  name: string,
  operands: readonly Operand[],
  place: FormulaPlace,
): CellValue | undefined {
  if (place.caller === undefined) return undefined;
  const values = operands.map((operand) =>
    isMatrix(operand) && (operand.length > 1 || (operand[0]?.length ?? 0) > 1)
      ? cellError("#VALUE!")
      : toValue(operand, place),
  );
  const { customFunctions } = place.sheet.workbook;
  return values.find(isCellError) ?? customFunctions.call(name, values, place.caller);
}

/** All that a cell's formula spills into. */
function spillOf(operand: Operand): Operand {
  const box = operand instanceof Reference ? operand.box : null;
  if (!(operand instanceof Reference) || !box) return GONE;
  const spill = operand.sheet.layout.spills.find(
    ({ row, column }) => row === box.row && column === box.column,
  );
  return spill ? new Reference(operand.sheet, [spill]) : GONE;
}

/** Works an expression out, which may come to several values or to cells. */
export function workOut(expression: Expression, place: FormulaPlace, isWhole = false): Operand {
  switch (expression.type) {
    case "literal":
      return expression.value;
    case "missing":
      return null;
    case "array":
      return expression.rows;
    case "reference":
      return resolveReference(expression, place) ?? GONE;
    case "structured":
      return resolveStructured(expression.reference, place) ?? GONE;
    case "name":
      return workOutName(expression.name, place);
    case "union":
      return workOutUnion(expression.areas, place);
    case "brackets":
    case "plus":
      return workOut(expression.operand, place);
    case "spill":
      return spillOf(workOut(expression.operand, place));
    case "implicit": {
      const operand = workOut(expression.operand, place);
      if (operand instanceof Reference) return implicitCell(operand, place);
      return isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
    }
    case "negate":
    case "percent": {
      const negates = expression.type === "negate";
      return lift([workOut(expression.operand, place)], place, ([value = null]) => {
        const number = toNumber(value);
        if (typeof number !== "number") return number;
        return negates ? 0 - number : number / 100;
      });
    }
    case "chain":
      return workOutChain(expression, place, isWhole);
    case "call":
      return workOutCall(expression, place);
  }
}

/**
 * Works a formula out to the one value that its cell shows: of several cells the one in line with
 * it, or else `#VALUE!`; of an array the first; a blank as null. Undefined where the formula has a
 * name that the workbook does not have.
 */
export function evaluate(expression: Expression, place: FormulaPlace): CellValue | undefined {
  try {
    const result = workOut(expression, place, true);
    return toValue(result instanceof Reference ? implicitCell(result, place) : result, place);
  } catch (error) {
    if (error instanceof UnknownName) return undefined;
    throw error;
  }
}
