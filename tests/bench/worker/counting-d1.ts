import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/** A D1 that adds up how many rows its queries read. */
export interface CountingD1 {
  readonly db: Pick<D1Database, "prepare">;
  rowsRead(): number;
}

/** Wraps a D1 whose statements are asked for all their rows, which is what says how many were read. */
export function countingD1(db: D1Database): CountingD1 {
  let rows = 0;
  const counting = (statement: D1PreparedStatement): Pick<D1PreparedStatement, "bind" | "all"> => ({
    // Only what was made here is called again, so the rest of a statement's interface is not missed.
    bind: (...values) => counting(statement.bind(...values)) as D1PreparedStatement,
    async all<T>() {
      const result = await statement.all<T>();
      rows += result.meta.rows_read;
      return result;
    },
  });
  return {
    db: { prepare: (sql) => counting(db.prepare(sql)) as D1PreparedStatement },
    rowsRead: () => rows,
  };
}
