import type { CellValue } from "../cell-value.ts";
import type { ColumnValues } from "../cell-grid.ts";
import type { Criterion } from "./criteria.ts";
import { numberOfText } from "./coerce.ts";

const NONE: readonly number[] = [];

/** What values are found by: texts in lower case, numbers to the 15 digits that Excel compares. */
export function keyOf(value: number | string | boolean): number | string | boolean {
  if (typeof value === "string") return value.toLowerCase();
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number(value.toPrecision(15));
}

/** Where the values of a column stand: made when first asked for, dropped when the column changes. */
export class ColumnIndex {
  readonly version: number;
  readonly #values: readonly CellValue[];
  readonly #rows = new Map<number | string | boolean, number[]>();
  readonly #numericTexts = new Map<number, number[]>();
  readonly #matches = new Map<string, number[]>();

  constructor({ values, version }: ColumnValues) {
    this.version = version;
    this.#values = values;
    values.forEach((value, row) => {
      if (value === null || typeof value === "object") return;
      push(this.#rows, keyOf(value), row);
      const number = typeof value === "string" && /\d/.test(value) ? numberOfText(value) : null;
      if (number !== null) push(this.#numericTexts, number, row);
    });
  }

  /** The rows that hold exactly this value, from the top; upper and lower case alike. */
  rowsOf(value: number | string | boolean): readonly number[] {
    return this.#rows.get(keyOf(value)) ?? NONE;
  }

  /** The rows that meet a criterion, from the top, as far down as anything stands. */
  rowsMeeting({ id, equals, test }: Criterion): readonly number[] {
    if (equals !== null && typeof equals !== "number") return this.rowsOf(equals);
    const texts = equals === null ? undefined : this.#numericTexts.get(equals);
    if (equals !== null && !texts) return this.rowsOf(equals);
    let rows = this.#matches.get(id);
    if (!rows) {
      rows = [];
      for (let row = 0; row < this.#values.length; row++) {
        if (test(this.#values[row] ?? null)) rows.push(row);
      }
      this.#matches.set(id, rows);
    }
    return rows;
  }
}

function push<K>(map: Map<K, number[]>, key: K, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

const indexes = new WeakMap<ColumnValues, ColumnIndex>();

/** The index of a column as it is now. */
export function columnIndex(column: ColumnValues): ColumnIndex {
  const known = indexes.get(column);
  if (known?.version === column.version) return known;
  const index = new ColumnIndex(column);
  indexes.set(column, index);
  return index;
}

/** The part of ascending rows that lies from `first` up to and without `end`. */
export function rowsWithin(rows: readonly number[], first: number, end: number): readonly number[] {
  const from = firstAtLeast(rows, first);
  const to = firstAtLeast(rows, end);
  return from === 0 && to === rows.length ? rows : rows.slice(from, to);
}

/** The place of the first row that is not above `row`. */
export function firstAtLeast(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
