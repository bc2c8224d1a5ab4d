import { expect, test } from "vitest";
import { boundedDatabase } from "../../../worker/environment/bounded-database.ts";

/** A database whose statements and batches end as told. */
function databaseThat(answers: () => Promise<unknown>): D1Database {
  const statement = { bind: () => statement, first: answers, run: answers, all: answers };
  const db = { prepare: () => statement, batch: answers };
  return db as unknown as D1Database; // what the store uses of it
}

const ways = {
  first: (db: D1Database) => db.prepare("SELECT ?1").bind(1).first(),
  run: (db: D1Database) => db.prepare("SELECT 1").run(),
  all: (db: D1Database) => db.prepare("SELECT 1").all(),
  batch: (db: D1Database) => db.batch([db.prepare("SELECT 1")]),
};

test.each(Object.entries(ways))(
  "%s that hangs is given up, to be tried again",
  async (_way, ask) => {
    const hanging = databaseThat(() => new Promise(() => undefined));
    await expect(ask(boundedDatabase(hanging, 10))).rejects.toMatchObject({
      code: "database-busy",
      parts: { headers: { "Retry-After": "3" } },
      cause: new Error("No answer within 10 ms"),
    });
  },
);

test.each(Object.entries(ways))(
  "%s passes on what comes, and what stops a batch",
  async (_way, ask) => {
    expect(await ask(boundedDatabase(databaseThat(() => Promise.resolve("rows"))))).toBe("rows");
    const stale = new Error("D1_ERROR: CHECK constraint failed: not_stale: SQLITE_CONSTRAINT");
    await expect(ask(boundedDatabase(databaseThat(() => Promise.reject(stale))))).rejects.toBe(
      stale,
    );
  },
);

test("what SQLite said stands behind D1's own words at times", async () => {
  const wrapped = new Error("D1_ERROR", { cause: new Error("Network connection lost.") });
  const db = boundedDatabase(databaseThat(() => Promise.reject(wrapped)));
  await expect(ways.all(db)).rejects.toMatchObject({ code: "database-busy", cause: wrapped });
});
