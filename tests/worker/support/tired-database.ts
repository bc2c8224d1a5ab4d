import { env } from "cloudflare:workers";

/** What goes wrong with a statement or batch: what D1 says, and whether it had been done all the same. */
export interface Mishap {
  readonly message: string;
  readonly when: "before" | "after";
}

/** A D1 and how often it has been asked. */
export interface TiredDatabase {
  readonly db: D1Database;
  asked(): number;
}

/** The tests' D1, for which `mishap` says what happens to each statement or batch, counted from 1. */
export function tiredDatabase(mishap: (nth: number) => Mishap | undefined): TiredDatabase {
  let asked = 0;
  const suffered = async <T>(work: () => Promise<T>): Promise<T> => {
    asked += 1;
    const suffers = mishap(asked);
    if (suffers === undefined) return work();
    if (suffers.when === "after") await work();
    throw new Error(suffers.message);
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
      return suffered(() => (column === undefined ? this.inner.first() : this.inner.first(column)));
    }
    run(): Promise<unknown> {
      return suffered(() => this.inner.run());
    }
    all(): Promise<unknown> {
      return suffered(() => this.inner.all());
    }
  }

  const db = {
    prepare: (sql: string) => new Statement(env.DB.prepare(sql)),
    batch: (statements: readonly Statement[]) =>
      suffered(() => env.DB.batch(statements.map(({ inner }) => inner))),
  };
  return { db: db as unknown as D1Database, asked: () => asked }; // what the Worker uses of it
}

/** What D1 says of troubles that pass by themselves, from Cloudflare's list of D1_ERRORs. */
export const passingTroubles = [
  "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
  "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
  "D1_ERROR: Network connection lost.",
  "Network connection lost.",
  "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
  "D1_ERROR: Internal error in D1 DB storage caused object to be reset.",
  "D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.",
  "D1_ERROR: D1 DB reset because its code was updated.",
  "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
  "D1_ERROR: Can't read from request stream because client disconnected.",
  "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
  "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.",
  "D1_ERROR: database is locked: SQLITE_BUSY",
  "internal error; reference = 8v3k2",
] as const;
