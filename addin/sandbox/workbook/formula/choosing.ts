import { cellError, isCellError, type CellValue } from "../cell-value.ts";
import { toNumber, toText, toTruth } from "./coerce.ts";
import { compareValues } from "./compare.ts";
import type { Expression } from "./expression.ts";
import type { ChoosingFunction } from "./functions/registry.ts";
import { lift } from "./lift.ts";
import { Reference, type Operand } from "./operand.ts";
import { parseFormula } from "./parse.ts";
import type { FormulaPlace } from "./place.ts";
import { sizeOf, toValue } from "./read-operand.ts";

/** Works an expression out; handed in, for the evaluator itself calls the functions here. */
export type WorkOut = (expression: Expression, place: FormulaPlace) => Operand;

type Choosing = (args: readonly Expression[], place: FormulaPlace, workOut: WorkOut) => Operand;

const MISSING: Expression = { type: "missing" };
const WRONG = cellError("#VALUE!");

/** `IF` over an array takes from both branches, cell by cell. */
function ifEach(condition: Operand, branches: readonly Operand[], place: FormulaPlace): Operand {
  return lift([condition, ...branches], place, ([value = null, yes = null, no = null]) => {
    const truth = toTruth(value);
    return typeof truth === "boolean" ? (truth ? yes : no) : truth;
  });
}

const chooseIf: Choosing = ([condition = MISSING, yes, no], place, workOut) => {
  const tested = workOut(condition, place);
  const { rows, columns } = sizeOf(tested);
  const branch = (chosen: Expression | undefined, otherwise: boolean) =>
    chosen ? workOut(chosen, place) : otherwise;
  if (rows * columns > 1) return ifEach(tested, [branch(yes, true), branch(no, false)], place);
  const truth = toTruth(toValue(tested, place));
  if (typeof truth !== "boolean") return truth;
  return truth ? branch(yes, true) : branch(no, false);
};

/** `IFERROR` and `IFNA`: something else in place of an error. */
function instead(isWrong: (value: CellValue) => boolean): Choosing {
  return ([first = MISSING, second = MISSING], place, workOut) => {
    const value = workOut(first, place);
    const { rows, columns } = sizeOf(value);
    if (rows * columns > 1) {
      return lift([value, workOut(second, place)], place, ([one = null, other = null]) =>
        isWrong(one) ? other : one,
      );
    }
    return isWrong(toValue(value, place)) ? workOut(second, place) : value;
  };
}

const ifs: Choosing = (args, place, workOut) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const truth = toTruth(toValue(workOut(args[i] ?? MISSING, place), place));
    if (typeof truth !== "boolean") return truth;
    if (truth) return workOut(args[i + 1] ?? MISSING, place);
  }
  return cellError("#N/A");
};

const choose: Choosing = ([number = MISSING, ...choices], place, workOut) => {
  const chosen = toNumber(toValue(workOut(number, place), place));
  if (typeof chosen !== "number") return chosen;
  const expression = choices[Math.trunc(chosen) - 1];
  return expression ? workOut(expression, place) : WRONG;
};

const switchOver: Choosing = ([what = MISSING, ...cases], place, workOut) => {
  const value = toValue(workOut(what, place), place);
  if (isCellError(value)) return value;
  let at = 0;
  for (; at + 1 < cases.length; at += 2) {
    const other = toValue(workOut(cases[at] ?? MISSING, place), place);
    if (isCellError(other)) return other;
    if (compareValues(value, other) === 0) return workOut(cases[at + 1] ?? MISSING, place);
  }
  const otherwise = cases[at];
  return otherwise ? workOut(otherwise, place) : cellError("#N/A");
};

const letNames: Choosing = (args, place, workOut) => {
  const variables = new Map(place.variables);
  for (let i = 0; i + 2 < args.length; i += 2) {
    const name = args[i];
    if (name?.type !== "name") return cellError("#NAME?");
    const value = workOut(args[i + 1] ?? MISSING, { ...place, variables: new Map(variables) });
    variables.set(name.name.toLowerCase(), value);
  }
  return workOut(args.at(-1) ?? MISSING, { ...place, variables });
};

const indirect: Choosing = ([text = MISSING, a1], place, workOut) => {
  const written = toValue(workOut(text, place), place);
  if (isCellError(written)) return written;
  const style = a1 ? toTruth(toValue(workOut(a1, place), place)) : true;
  const expression = style === true ? parseFormula(`=${toText(written)}`) : null;
  if (!expression || !["reference", "structured", "name"].includes(expression.type)) {
    return cellError("#REF!");
  }
  const found = workOut(expression, place);
  return found instanceof Reference ? found : cellError("#REF!");
};

const isFormula: Choosing = ([what = MISSING], place, workOut) => {
  const cells = workOut(what, place);
  const box = cells instanceof Reference ? cells.box : null;
  if (!(cells instanceof Reference) || !box) return WRONG;
  return cells.sheet.cells.formula(box.row, box.column) !== undefined;
};

/** The functions that decide which of their arguments are worked out. */
export const CHOOSING_FUNCTIONS: Readonly<Record<ChoosingFunction, Choosing>> = {
  IF: chooseIf,
  IFERROR: instead(isCellError),
  IFNA: instead((value) => isCellError(value) && value.error === "#N/A"),
  IFS: ifs,
  SWITCH: switchOver,
  CHOOSE: choose,
  LET: letNames,
  INDIRECT: indirect,
  ISREF: ([what = MISSING], place, workOut) => workOut(what, place) instanceof Reference,
  ISFORMULA: isFormula,
};
