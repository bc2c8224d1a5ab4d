import { databaseBusy, databaseTrouble } from "./database-trouble.ts";

/**
 * Milliseconds after which a statement, or a batch, is given up. D1 ends one after 30 s by itself, where it
 * can; the pane waits for 30 s, and hears better from us before. What was given up may still be saved:
 * whatever is tried again finds that.
 */
const BOUND = 15_000;

/**
 * A database that answers within a bound, or refuses in words: what D1 throws when it is tired becomes a
 * RequestError that says whether to come again.
 */
export function boundedDatabase(db: D1Database, bound: number = BOUND): D1Database {
  const answered = async <T>(work: Promise<T>): Promise<T> => {
    const limit = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      limit.reject(databaseBusy(new Error(`No answer within ${bound} ms`)));
    }, bound);
    try {
      return await Promise.race([work, limit.promise]);
    } catch (error) {
      throw databaseTrouble(error);
    } finally {
      clearTimeout(timer);
    }
  };

  class Statement {
    readonly inner: D1PreparedStatement;
    constructor(inner: D1PreparedStatement) {
      this.inner = inner;
    }
    bind(...values: unknown[]): Statement {
      return new Statement(this.inner.bind(...values));
    }
    first(column?: string): Promise<unknown> {
      return answered(column === undefined ? this.inner.first() : this.inner.first(column));
    }
    run(): Promise<D1Result> {
      return answered(this.inner.run());
    }
    all(): Promise<D1Result> {
      return answered(this.inner.all());
    }
  }

  const bounded = {
    prepare: (sql: string) => new Statement(db.prepare(sql)),
    batch: (statements: readonly Statement[]) =>
      answered(db.batch(statements.map(({ inner }) => inner))),
  };
  // The part of D1 that the store uses; statements come back to the database that prepared them.
  return bounded as unknown as D1Database;
}
