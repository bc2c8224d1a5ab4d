import type { CellValue } from "../cell-value.ts";
import type { Corner } from "./references.ts";

/** What a formula says, read once and worked out for as many cells as share it. */
export type Expression =
  | { readonly type: "literal"; readonly value: CellValue }
  | {
      readonly type: "reference";
      readonly sheet: string | null;
      readonly first: Corner;
      readonly last: Corner;
    }
  | { readonly type: "negate" | "percent"; readonly operand: Expression }
  | {
      readonly type: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[] };
