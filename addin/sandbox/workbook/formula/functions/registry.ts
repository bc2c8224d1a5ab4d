import { ARITHMETIC } from "./arithmetic.ts";
import { ARRAYS } from "./arrays.ts";
import { CONDITIONAL } from "./conditional.ts";
import { DATES } from "./dates.ts";
import type { SheetFunction } from "./define.ts";
import { LOGIC } from "./logic.ts";
import { LOOKUP } from "./lookup.ts";
import { STATISTICS } from "./statistics.ts";
import { SUBTOTALS } from "./subtotal.ts";
import { TEXT } from "./text.ts";

const FUNCTIONS = new Map<string, SheetFunction>(
  [ARITHMETIC, ARRAYS, CONDITIONAL, DATES, LOGIC, LOOKUP, STATISTICS, SUBTOTALS, TEXT].flatMap(
    (functions) => Object.entries(functions),
  ),
);

/** Functions that decide which of their arguments are worked out, or need the text of a formula. */
export const CHOOSING = [
  "IF",
  "IFERROR",
  "IFNA",
  "IFS",
  "SWITCH",
  "CHOOSE",
  "LET",
  "INDIRECT",
  "ISREF",
  "ISFORMULA",
] as const;

/** The name of one of those. */
export type ChoosingFunction = (typeof CHOOSING)[number];

const choosing = new Set<string>(CHOOSING);

/** Whether the function is one that chooses. */
export function isChoosing(name: string): name is ChoosingFunction {
  return choosing.has(name);
}

/** Whether the sandbox calculates that function; the name is in capitals. */
export function isFunction(name: string): boolean {
  return FUNCTIONS.has(name) || choosing.has(name);
}

/** All functions that the sandbox calculates. */
export function functionNames(): string[] {
  return [...FUNCTIONS.keys(), ...choosing];
}

/** The function of that name, where it takes all of its arguments worked out. */
export function sheetFunction(name: string): SheetFunction | undefined {
  return FUNCTIONS.get(name);
}

/** Functions whose result can change with no cell of theirs: worked out anew each time. */
export const VOLATILE: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "OFFSET",
  "INDIRECT",
]);

/** Functions whose result depends on where cells stand. */
export const POSITIONAL: ReadonlySet<string> = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS"]);

/** Functions that ask which rows are hidden. */
export const ASKING_FOR_HIDDEN: ReadonlySet<string> = new Set(["SUBTOTAL", "AGGREGATE"]);
