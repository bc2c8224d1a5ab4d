import type { CellValue } from "../cell-value.ts";
import type { Corner } from "./references.ts";
import type { StructuredReference } from "./structured-reference.ts";

/** A run of operators from left to right: `first`, then each operator with what stands right of it. */
export interface Chain {
  readonly type: "chain";
  readonly first: Expression;
  readonly rest: readonly { readonly operator: string; readonly operand: Expression }[];
}

/** What a formula says, read once and worked out for as many cells as share it. */
export type Expression =
  | { readonly type: "literal"; readonly value: CellValue }
  /** An argument that was left out: `IF(A1,,1)`. */
  | { readonly type: "missing" }
  | { readonly type: "array"; readonly rows: readonly (readonly CellValue[])[] }
  | {
      readonly type: "reference";
      readonly sheet: string | null;
      readonly first: Corner;
      readonly last: Corner;
    }
  | { readonly type: "structured"; readonly reference: StructuredReference }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "union"; readonly areas: readonly Expression[] }
  /** `implicit` is `@`, one cell of several; `spill` is `#`, all that a cell spills into. */
  | {
      readonly type: "negate" | "plus" | "percent" | "implicit" | "spill" | "brackets";
      readonly operand: Expression;
    }
  | Chain
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[] };

/** The expressions that stand directly within another. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case "literal":
    case "missing":
    case "array":
    case "reference":
    case "structured":
    case "name":
      return [];
    case "union":
      return expression.areas;
    case "chain":
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case "call":
      return expression.arguments;
    case "negate":
    case "plus":
    case "percent":
    case "implicit":
    case "spill":
    case "brackets":
      return [expression.operand];
  }
}
