import type { Cell } from "../cell.ts";

const SPECIAL =
  /^`?(?:[-¥￥]?\d[\d,]*(?:\.\d+)?|1[3-9]\d{9}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}.*|https?:.*|\S+@\S+)$/;

/** True for amounts, numbers, days and addresses of the net: what no free text is about. */
export const areSpecial = (cells: readonly Cell[]): boolean =>
  cells.length > 2 &&
  cells.filter(({ value, kind }) => kind === "number" || SPECIAL.test(String(value))).length >
    cells.length * 0.8;

/** What a name never has, and longer than a name with its department is. */
const SENTENCE = /[，。！？；,!?;]|.{25}/s;

/** True when most cells are sentences: no person is called so. */
export const areSentences = (cells: readonly Cell[]): boolean =>
  cells.length > 1 &&
  cells.filter(({ value }) => SENTENCE.test(String(value))).length > cells.length * 0.5;

const COUNTED = /^\d{1,6}$/;

/** True for 1, 2, 3: they count the rows of a program's table, and may be the number of anything. */
export const areCounters = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every(({ value }) => COUNTED.test(String(value)));
