import type { DatabaseSync, SQLInputValue } from "node:sqlite";

/** The tables that a push of new rows writes to, and the person that it names. */
const TABLES = [
  "person",
  "push",
  "record",
  "record_version",
  "posting",
  "deadline",
  "key",
  "cross_reference",
  "link",
  "audit_event",
] as const;

interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SQLInputValue[])[];
}

/** Everything that pushes have written to a database, to be written again elsewhere. */
export function writtenRows(database: DatabaseSync): TableRows[] {
  return TABLES.map((table) => {
    const found = database.prepare(`SELECT * FROM ${table}`).all();
    const columns = Object.keys(found[0] ?? {});
    // SQLite hands out nothing that it would not take.
    const rows = found.map((row) => Object.values(row) as SQLInputValue[]);
    return { table, columns, rows };
  });
}

/**
 * Writes rows to the same tables of another database, one prepared INSERT a row, as many rows a
 * transaction as a push has: what SQLite needs by itself when nobody asks, checks or answers.
 *
 * @returns milliseconds
 */
export function insertRows(
  database: DatabaseSync,
  tables: readonly TableRows[],
  transactions: number,
): number {
  const began = performance.now();
  const inserts = tables.map(({ table, columns, rows }) => ({
    rows,
    statement: database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    ),
  }));
  for (let slice = 0; slice < transactions; slice++) {
    database.exec("BEGIN IMMEDIATE");
    for (const { rows, statement } of inserts) {
      const [from, to] = [slice, slice + 1].map((at) =>
        Math.ceil((rows.length * at) / transactions),
      );
      for (const row of rows.slice(from, to)) statement.run(...row);
    }
    database.exec("COMMIT");
  }
  return performance.now() - began;
}
