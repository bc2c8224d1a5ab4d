import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { cpuOfThread } from "../../cpu-of-thread.ts";

/** The part of D1 that the Worker uses, answered by SQLite in this process. */
export interface SqliteD1 {
  readonly db: Pick<D1Database, "prepare" | "batch">;
  /** Milliseconds of CPU spent inside SQLite so far: on Cloudflare they are D1's, not the Worker's. */
  spent(): number;
}

/** What the Worker reads of D1's answer to a statement. */
interface Answer {
  readonly results: unknown[];
  readonly meta: { readonly changes: number };
}

/** D1's interface over `node:sqlite`. A batch is one transaction, as it is there. */
export function sqliteD1(database: DatabaseSync): SqliteD1 {
  let spent = 0;
  const inSqlite = <T>(work: () => T): T => {
    const before = cpuOfThread();
    try {
      return work();
    } finally {
      spent += cpuOfThread() - before;
    }
  };

  function rowsOf(sql: string, values: readonly unknown[]): unknown[] {
    // `?1` is a parameter with a name; D1 and SQLite agree on what may be bound: as many as the highest number says,
    // of which a statement need not name each.
    const numbers = new Set([...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number)));
    if (values.length !== Math.max(0, ...numbers))
      throw new Error(`${values.length} values are bound to ${sql}`);
    const named = Object.fromEntries(
      values.flatMap((value, index) => (numbers.has(index + 1) ? [[index + 1, value]] : [])),
    );
    return inSqlite(() => database.prepare(sql).all(named as Record<string, SQLInputValue>));
  }

  const changed = database.prepare("SELECT total_changes() AS n");
  const changesSoFar = () => Number(changed.get()?.["n"] ?? 0);

  class Statement {
    readonly #sql: string;
    readonly #values: readonly unknown[];
    constructor(sql: string, values: readonly unknown[]) {
      this.#sql = sql;
      this.#values = values;
    }
    bind(...values: unknown[]): Statement {
      return new Statement(this.#sql, values);
    }
    rows(): unknown[] {
      return rowsOf(this.#sql, this.#values);
    }
    answer(): Answer {
      const before = changesSoFar();
      const results = this.rows();
      return { results, meta: { changes: changesSoFar() - before } };
    }
    all(): Promise<Answer> {
      return attempt(() => this.answer());
    }
    run(): Promise<Answer> {
      return this.all();
    }
    first(column?: string): Promise<unknown> {
      return attempt(() => {
        const [row] = this.rows() as Record<string, unknown>[];
        return row === undefined ? null : column === undefined ? row : (row[column] ?? null);
      });
    }
  }

  function batch(statements: readonly Statement[]): Answer[] {
    inSqlite(() => database.exec("BEGIN IMMEDIATE"));
    try {
      const results = statements.map((statement) => statement.answer());
      inSqlite(() => database.exec("COMMIT"));
      return results;
    } catch (error) {
      inSqlite(() => database.exec("ROLLBACK"));
      throw error;
    }
  }

  return {
    // What the Worker reads of D1's answers is there; the rest of D1's interface is left out.
    db: {
      prepare: (sql: string) => new Statement(sql, []) as unknown as D1PreparedStatement,
      batch: <T>(statements: D1PreparedStatement[]) =>
        attempt(() => batch(statements as unknown as Statement[]) as unknown as D1Result<T>[]),
    },
    spent: () => spent,
  };
}

/** What goes wrong in D1 arrives as a rejection, never as a throw. */
const attempt = async <T>(work: () => T): Promise<T> => work();
