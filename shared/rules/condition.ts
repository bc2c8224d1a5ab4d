import { NO, YES } from "../names/yes-no.ts";

/**
 * When a rule applies: a column is filled (an amount other than zero, a yes), or holds one of some values.
 */
export interface Condition<K extends string, V> {
  readonly when: K;
  readonly is?: V | readonly V[];
}

/** What a rule with this condition compares, for the compiler to hold against the columns. */
export type Compared<K extends string, V> = { readonly [P in K]?: readonly V[] };

/** The values of a condition as a list; undefined when it only asks whether the column is filled. */
export function valuesOf<V>({ is }: Condition<string, V>): readonly V[] | undefined {
  if (is === undefined) return undefined;
  // Values of cells are never arrays, so an array is the list of them.
  return Array.isArray(is) ? (is as readonly V[]) : [is as V];
}

/** True when there is a condition and the row fulfils it. */
export function fulfils<K extends string, V>(
  row: Readonly<Record<K, unknown>>,
  condition: Condition<K, V> | undefined,
): boolean {
  return condition !== undefined && holds(row[condition.when], valuesOf(condition));
}

/** Cells that fulfil the condition, for the handbook's example; a filled row fulfils the bare one. */
export function fulfilled<V>(condition: Condition<string, V>): Readonly<Record<string, unknown>> {
  const values = valuesOf(condition);
  return values === undefined ? {} : { [condition.when]: values[0] };
}

/** The columns, blank. */
export function blank(columns: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(columns.map((column) => [column, null]));
}

/** A value of a condition as people read it. */
export function wordOf(value: unknown): string {
  return typeof value === "boolean" ? (value ? YES : NO) : String(value);
}

/** True when a cell's value fulfils the condition. */
export function holds(value: unknown, values: readonly unknown[] | undefined): boolean {
  if (values !== undefined) return values.includes(value);
  return value !== null && value !== 0 && value !== false;
}
