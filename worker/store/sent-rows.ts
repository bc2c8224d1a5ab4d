import { jsonSlices } from "./json-slices.ts";

/**
 * A value that SQLite takes out of JSON as it is; null for NULL, true and false as 1 and 0. Of a list or an object it
 * takes the JSON: sent as a text, each quote in it would be escaped once more on every one of its ways.
 */
type SentValue = string | number | boolean | object | null;

/** What a column holds of a row; or that it mostly holds what another column does, is never NULL, and is sent where it does not. */
type SentColumn<T> =
  | ((row: T) => SentValue)
  | { readonly mostly: string; readonly read: (row: T) => SentValue };

/** What each column of a table holds of a row. */
export type SentColumns<T> = Readonly<Record<string, SentColumn<T>>>;

/** Rows of one table on their way to SQLite. */
export interface SentRows<T> {
  /**
   * SQL for before an INSERT, UPDATE or DELETE: gives it `sent`, a table with the rows of `?1`. Each row's
   * JSON is MATERIALIZED: SQLite would write it out anew for every column that is read of it.
   */
  readonly withSent: string;
  /** The names of the table's columns that are sent, for both sides of `INSERT … SELECT`. */
  readonly columns: string;
  /** The values for `?1`: one each of as many statements as the rows need. */
  readonly json: (rows: readonly T[]) => string[];
}

/**
 * The SQL expression of a record's number: 0 and less count back from the last record there is, which is how
 * rows name a record that the same batch has inserted. `sent` is SQL for what was sent.
 */
export const numberOf = (sent: string): string =>
  `iif(${sent} > 0, 0, (SELECT max(number) FROM record)) + ${sent}`;

/** Whether a row belongs to a record that the same batch inserts, by what `numberOf` understands. */
export const isOfNewRecord = ({ record }: { readonly record: number }): boolean => record <= 0;

/**
 * How rows are sent: for each column of the table, what it holds; one that is called `record` holds what
 * `numberOf` understands. By place within the JSON, because looking names up there costs SQLite more than
 * all the rest; so the names stand here alone.
 */
export function sentRows<T>(columns: SentColumns<T>): SentRows<T> {
  const names = Object.keys(columns);
  const parts = Object.values(columns).map((column) =>
    typeof column === "function"
      ? { read: column, mostly: undefined }
      : { read: column.read, mostly: names.indexOf(column.mostly) },
  );
  const selected = parts.map(({ mostly }, place) => {
    const name = names[place];
    if (name === "record") return `${numberOf(`(value ->> ${place})`)} AS record`;
    if (mostly === undefined) return `value ->> ${place} AS ${name}`;
    return `coalesce(value ->> ${place}, value ->> ${mostly}) AS ${name}`;
  });
  const shortened = parts.flatMap(({ mostly }, place) =>
    mostly === undefined ? [] : [{ place, mostly }],
  );
  const valuesOf = (row: T): SentValue[] => {
    const values = parts.map(({ read }) => read(row));
    for (const { place, mostly } of shortened)
      if (values[place] === values[mostly]) values[place] = null;
    return values;
  };
  return {
    withSent: `WITH list AS MATERIALIZED (SELECT key, value FROM json_each(?1)),
                    sent AS (SELECT key AS place, ${selected.join(", ")} FROM list)`,
    columns: names.join(", "),
    json: (rows) => jsonSlices(rows.map(valuesOf)),
  };
}
