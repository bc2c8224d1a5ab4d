import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";

/** A D1 that adds up how many rows its queries read. */
export interface CountingD1 {
  readonly db: Pick<D1Database, "prepare" | "batch">;
  rowsRead(): number;
}

/** Wraps a D1 whose statements are asked for all their rows, which is what says how many were read. */
export function countingD1(db: D1Database): CountingD1 {
  let rows = 0;
  const counted = <T extends D1Result>(result: T): T => {
    rows += result.meta.rows_read;
    return result;
  };

  class Statement {
    readonly inner: D1PreparedStatement;
    constructor(inner: D1PreparedStatement) {
      this.inner = inner;
    }
    bind(...values: unknown[]): Statement {
      return new Statement(this.inner.bind(...values));
    }
    async all<T>(): Promise<D1Result<T>> {
      return counted(await this.inner.all<T>());
    }
    run<T>(): Promise<D1Result<T>> {
      return this.all<T>();
    }
    async first<T>(column?: string): Promise<T | null> {
      const [row] = (await this.all<Record<string, T>>()).results;
      if (row === undefined) return null;
      // The row itself is what was asked for when no column was.
      return column === undefined ? (row as T) : (row[column] ?? null);
    }
  }

  return {
    db: {
      // Only what was made here is called again, so the rest of a statement's interface is not missed.
      prepare: (sql) => new Statement(db.prepare(sql)) as unknown as D1PreparedStatement,
      batch: async <T>(statements: D1PreparedStatement[]) => {
        const own = statements as unknown as Statement[];
        return (await db.batch<T>(own.map(({ inner }) => inner))).map(counted);
      },
    },
    rowsRead: () => rows,
  };
}
