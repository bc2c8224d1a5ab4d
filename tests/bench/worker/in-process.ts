import type { DatabaseSync } from "node:sqlite";
import app from "../../../worker/app.ts";
import { hashAccessKey, newAccessKey } from "../../../worker/auth/access-key.ts";
import { type Client, createClient } from "../../../addin/client.ts";
import type { Role } from "../../../shared/role.ts";
import type { Cleanup } from "../kit/cleanup.ts";
import { BackgroundWork } from "./background-work.ts";
import { scratchDatabase } from "./scratch-database.ts";
import { type SqliteD1, sqliteD1 } from "./sqlite-d1.ts";

/** The Worker in this process, on a database of its own. */
export interface WorkerInProcess {
  readonly database: DatabaseSync;
  /** Asks the Worker as the network would. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** The real client, signed in. */
  readonly client: Client;
  /** The key that it signs in with. */
  readonly key: string;
  /** Resolves when nothing goes on behind the responses any more. Throws what failed there. */
  ended(): Promise<void>;
  /** Milliseconds spent inside SQLite so far. */
  spentInSqlite(): number;
}

/** What the benches' Workers seal with. */
export const KEY_SECRET = "a secret of the benches, long enough to do";

/** The pages, which the benches never ask for. */
export const ASSETS = {
  fetch: (): never => {
    throw new Error("no pages here");
  },
};

/** Measurements and examinations ask more often than any person does. */
const PERSON_LIMIT = { limit: () => Promise.resolve({ success: true }) };

/** Starts the Worker's own code on `node:sqlite`, with one clerk; `troubled` may stand between the two. */
export async function workerInProcess(
  cleanup: Cleanup,
  role: Role = "clerk",
  troubled: (db: SqliteD1["db"]) => SqliteD1["db"] = (db) => db,
): Promise<WorkerInProcess> {
  const database = scratchDatabase(cleanup);
  const key = newAccessKey();
  const now = new Date().toISOString();
  database
    .prepare("INSERT INTO person (id, name, role, created_at) VALUES ('clerk', '李敏', ?, ?)")
    .run(role, now);
  database
    .prepare("INSERT INTO access_key (hash, id, person, created_at) VALUES (?, ?, 'clerk', ?)")
    // An id that nobody hits upon: whoever asks at random would end the key that they ask with.
    .run(await hashAccessKey(key), crypto.randomUUID(), now);
  const { db, spent } = sqliteD1(database);
  const background = new BackgroundWork();
  // Before the database is closed, which what goes on still writes to.
  cleanup.add(() => background.ended());
  const context = {
    waitUntil: (work: Promise<unknown>) => background.waitUntil(work),
    passThroughOnException: () => undefined,
    props: {},
  };
  const env = { DB: troubled(db), KEY_SECRET, ASSETS, PERSON_LIMIT };
  const fetch = async (path: string, init: RequestInit): Promise<Response> =>
    app.fetch(new Request(`https://worker.invalid${path}`, init), env, context);
  return {
    database,
    fetch,
    client: createClient({ server: "", key, fetch }),
    key,
    ended: () => background.ended(),
    spentInSqlite: spent,
  };
}
