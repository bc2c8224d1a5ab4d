import { kindOf, type CellValue } from "../cell-value.ts";

const RANK = { empty: 0, number: 0, string: 1, boolean: 2, error: 3 } as const;

/** Whether two numbers are equal as Excel sees it: to 15 digits. */
export function equalNumbers(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
}

/** Orders texts as Excel compares them: by character, upper and lower case alike. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Orders two values: numbers before texts before truths; a blank is 0, `""` or FALSE. */
export function compareValues(left: CellValue, right: CellValue): number {
  const blank = (other: CellValue) =>
    typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  const ranks = RANK[kindOf(a)] - RANK[kindOf(b)];
  if (ranks !== 0) return ranks;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "number" && typeof b === "number") return equalNumbers(a, b) ? 0 : a - b;
  return Number(a) - Number(b);
}
