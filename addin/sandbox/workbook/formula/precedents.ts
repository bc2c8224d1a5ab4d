import type { Box } from "../address.ts";
import type { Sheet } from "../workbook.ts";
import { partsOf, type Expression } from "./expression.ts";
import { ASKING_FOR_HIDDEN, POSITIONAL, VOLATILE } from "./functions/registry.ts";
import { expressionNamed, resolveReference, resolveStructured, type Anchor } from "./resolve.ts";

/** Cells that a formula reads. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** What a formula depends on. */
export interface Precedents {
  readonly cells: readonly Precedent[];
  /** Changes by itself, as `NOW` does, or reads cells that its text does not name. */
  readonly isVolatile: boolean;
  /** Depends on where cells stand, as `ROW` does. */
  readonly isPositional: boolean;
  readonly asksForHidden: boolean;
  /** Means cells by a table or by a name, which can come to be others. */
  readonly byName: boolean;
}

/** Names may be made of names; a circle of them ends here. */
const DEEPEST_NAME = 20;

/** Reads from an expression what it depends on, where it stands. */
export function precedentsOf(whole: Expression, anchor: Anchor): Precedents {
  const cells: Precedent[] = [];
  const found = { isVolatile: false, isPositional: false, asksForHidden: false, byName: false };
  const open: { expression: Expression; depth: number }[] = [{ expression: whole, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { expression, depth } = next;
    if (expression.type === "reference" || expression.type === "structured") {
      const reference =
        expression.type === "reference"
          ? resolveReference(expression, anchor)
          : resolveStructured(expression.reference, anchor);
      if (expression.type === "structured") found.byName = true;
      for (const box of reference?.boxes ?? [])
        cells.push({ sheet: reference?.sheet ?? anchor.sheet, box });
    } else if (expression.type === "name") {
      found.byName = true;
      const named = depth < DEEPEST_NAME && expressionNamed(anchor.sheet.workbook, expression.name);
      if (named) open.push({ expression: named, depth: depth + 1 });
    } else if (expression.type === "call") {
      found.isVolatile ||= VOLATILE.has(expression.name);
      found.isPositional ||= POSITIONAL.has(expression.name);
      found.asksForHidden ||= ASKING_FOR_HIDDEN.has(expression.name);
    } else if (expression.type === "chain") {
      found.isVolatile ||= expression.rest.some(({ operator }) => operator === ":");
    } else if (expression.type === "spill") {
      found.isVolatile = true;
    }
    for (const part of partsOf(expression)) open.push({ expression: part, depth });
  }
  return { cells, ...found };
}
