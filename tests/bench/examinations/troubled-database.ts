import type { D1PreparedStatement } from "@cloudflare/workers-types";
import type { SqliteD1 } from "../worker/sqlite-d1.ts";

/** Where a statement or batch is cut off: before it, within the transaction, or after it was saved. */
export const cuts = ["before", "within", "after"] as const;
export type Cut = (typeof cuts)[number];

/** What Cloudflare's list of D1_ERRORs says of an object that went away; which words it is makes no other. */
const GONE = "D1_ERROR: Network connection lost.";

/** A database that can be told to be cut off once, at the nth of its next statements and batches. */
export interface TroubledDatabase {
  stand(db: SqliteD1["db"]): SqliteD1["db"];
  /** Counts from now; null for no trouble. */
  cut(at: { readonly nth: number; readonly cut: Cut } | null): void;
}

export function troubledDatabase(): TroubledDatabase {
  let asked = 0;
  let trouble: { readonly nth: number; readonly cut: Cut } | null = null;

  async function suffered<T>(work: () => Promise<T>, half: () => Promise<unknown>): Promise<T> {
    asked += 1;
    if (asked !== trouble?.nth) return work();
    if (trouble.cut === "after") await work();
    // Half of a transaction is none: SQLite takes it back, and what it threw is not what is told.
    if (trouble.cut === "within") await half().catch(() => undefined);
    throw new Error(GONE);
  }

  class Statement {
    readonly inner: D1PreparedStatement;
    constructor(inner: D1PreparedStatement) {
      this.inner = inner;
    }
    bind(...values: unknown[]): Statement {
      return new Statement(this.inner.bind(...values));
    }
    all(): Promise<unknown> {
      return suffered(() => this.inner.all(), nothing);
    }
    run(): Promise<unknown> {
      return suffered(() => this.inner.run(), nothing);
    }
    first(column?: string): Promise<unknown> {
      return suffered(
        () => (column === undefined ? this.inner.first() : this.inner.first(column)),
        nothing,
      );
    }
  }

  return {
    stand: (db) => ({
      // Only what was made here comes back, so the rest of a statement's interface is not missed.
      prepare: (sql) => new Statement(db.prepare(sql)) as unknown as D1PreparedStatement,
      batch: <T>(statements: D1PreparedStatement[]) => {
        const own = (statements as unknown as Statement[]).map(({ inner }) => inner);
        const first = own.slice(0, Math.ceil(own.length / 2));
        return suffered(
          () => db.batch<T>(own),
          () => db.batch([...first, db.prepare("SELECT no_such_function()")]),
        );
      },
    }),
    cut(at) {
      asked = 0;
      trouble = at;
    },
  };
}

const nothing = () => Promise.resolve();
