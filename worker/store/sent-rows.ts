import { jsonSlices } from "./json-slices.ts";

/** A value that SQLite takes out of JSON as it is; null for NULL, true and false as 1 and 0. */
type SentValue = string | number | boolean | null;

/** What each column of a table holds of a row. */
export type SentColumns<T> = Readonly<Record<string, (row: T) => SentValue>>;

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

/**
 * How rows are sent: for each column of the table, what it holds; one that is called `record` holds what
 * `numberOf` understands. By place within the JSON, because looking names up there costs SQLite more than
 * all the rest; so the names stand here alone.
 */
export function sentRows<T>(columns: SentColumns<T>): SentRows<T> {
  const parts = Object.entries(columns);
  const selected = parts.map(([name], place) =>
    name === "record"
      ? `${numberOf(`(value ->> ${place})`)} AS record`
      : `value ->> ${place} AS ${name}`,
  );
  return {
    withSent: `WITH list AS MATERIALIZED (SELECT key, value FROM json_each(?1)),
                    sent AS (SELECT key AS place, ${selected.join(", ")} FROM list)`,
    columns: parts.map(([name]) => name).join(", "),
    json: (rows) => jsonSlices(rows.map((row) => parts.map(([, read]) => read(row)))),
  };
}
