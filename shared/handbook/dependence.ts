import { choicesOf } from "./choices.ts";
import type { WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";

/** One value of a column that changes a result; null for a blank cell. */
export type Cause = string | boolean | null;

/** How a result about a row depends on what stands in it. */
export interface Dependence<T> {
  readonly usual: T;
  /** Contents of single columns that lead to another answer. */
  readonly otherwise: readonly {
    readonly column: string;
    readonly values: readonly Cause[];
    readonly result: T;
  }[];
}

/**
 * Finds out what a result depends on by asking for it of rows that differ in one cell: each choice, yes
 * and no, and blank. What a function says of rows is documented by it alone, so this can't be wrong
 * about it; it finds what one column decides, not what only two together do.
 */
export function dependence<T>(
  ledger: Ledger,
  row: WholeRow,
  ask: (row: WholeRow) => T,
): Dependence<T> {
  const usual = ask(row);
  const otherwise: { column: string; values: Cause[]; result: T }[] = [];
  for (const column of ledger.keys) {
    for (const value of contents(ledger, row, column)) {
      const result = ask({ ...row, [column]: value });
      if (same(result, usual)) continue;
      const known = otherwise.find((one) => one.column === column && same(one.result, result));
      if (known === undefined) otherwise.push({ column, values: [value], result });
      else known.values.push(value);
    }
  }
  return { usual, otherwise };
}

/**
 * The row, with those choices under which a question finds most: a cancelled row would tell nothing
 * about what its money is for.
 */
export function richest(ledger: Ledger, row: WholeRow, count: (row: WholeRow) => number): WholeRow {
  let best = row;
  for (const column of ledger.keys) {
    for (const value of contents(ledger, row, column)) {
      const other = { ...best, [column]: value };
      if (count(other) > count(best)) best = other;
    }
  }
  return best;
}

function contents(ledger: Ledger, row: WholeRow, key: string): Cause[] {
  const column = ledger.columns[key];
  const blank = column?.required === true ? [] : [null];
  if (typeof row[key] === "boolean") return [true, false, ...blank];
  return [...(column === undefined ? [] : choicesOf(column)), ...blank];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
