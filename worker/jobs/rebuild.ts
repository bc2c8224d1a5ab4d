import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { claiming, known } from "../push/sealing.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import {
  abandonGeneration,
  claimGeneration,
  clearGeneration,
  insertGeneration,
  isBeingBuilt,
  readGenerations,
  switchGenerations,
} from "../store/generations.ts";
import { deleteDifferences } from "../store/journal/posting-differences.ts";
import { rewrapNamedKeys } from "../store/vault/named-keys.ts";
import { saveUnlessStale } from "../push/retry-on-conflict.ts";
import { sealInClear } from "./seal-in-clear.ts";
import { buildSlice } from "./build-slice.ts";

/** With what records are sealed. */
export type Sealers = Pick<Environment, "secrets" | "vault">;

/** Few enough that their histories, what follows from them and one batch stay small. */
const RECORDS_PER_SLICE = 200;

/** Rows of a table that leave at once. */
const ROWS_PER_STEP = 2000;

/** What one invocation of a Worker has room for: D1 answers 1,000 queries, and Cloudflare waits half a minute. */
const MOST_STEPS = 50;
const MOST_MILLISECONDS = 20_000;

/**
 * Begins to work everything that follows from records out again, for after a definition has changed. One that
 * is under way goes on, unless it is to begin anew: it was begun by an older definition then.
 */
export async function startRebuild(
  db: D1Database,
  [secret]: KeySecrets,
  { by, at, anew }: { readonly by: string; readonly at: string; readonly anew: boolean },
): Promise<void> {
  try {
    await db.batch([
      ...(anew ? [abandonGeneration(db)] : []),
      deleteDifferences(db),
      insertGeneration(db, { secret: secret.fingerprint, at }),
      insertAuditEvent(db, { at, person: by, action: "rebuild", subject: "records" }),
    ]);
  } catch (error) {
    if (!isBeingBuilt(error)) throw error;
  }
}

/**
 * Goes on with what is under way, as far as one invocation reaches: builds the next generation, has it read
 * once it is whole, clears away the one before, and seals what is in clear from before that. Begins by itself when records are still sealed with the
 * previous secret, or the generation that is read is from before something was kept that follows from them. Two at once hinder each other no more than they spoil anything: each step demands that all
 * is as it has read it.
 */
export async function goOnRebuilding(
  db: D1Database,
  { secrets, vault }: Sealers,
  { mostSteps = MOST_STEPS, records = RECORDS_PER_SLICE } = {},
): Promise<void> {
  const until = Date.now() + MOST_MILLISECONDS;
  for (let steps = 0; steps < mostSteps && Date.now() < until; steps += 1)
    if (!(await rebuildStep(db, { secrets, vault }, records))) return;
}

/** The next step; false when there was nothing to do, or nothing can be done. */
async function rebuildStep(
  db: D1Database,
  { secrets, vault }: Sealers,
  records: number,
): Promise<boolean> {
  const generations = await readGenerations(db);
  const current = generations.find(({ state }) => state === "current");
  const building = generations.find(({ state }) => state === "building");
  const leaving = generations.find(({ state }) => state === "leaving");
  const [now] = secrets;

  if (current?.secret === null) {
    await claimGeneration(db, claiming(secrets, current).fingerprint).run();
    return true;
  }
  // Rows are not pushed now, and what would be built knows nothing of those that the other secret has sealed.
  if (known(secrets, current?.secret) === undefined) return false;
  if (building !== undefined) {
    const secret = known(secrets, building.secret);
    if (secret === undefined) await abandonGeneration(db).run();
    else if (building.built < building.until)
      await buildSlice(db, vault, building, secret, records);
    else {
      // With the last record, nothing but these is wrapped by another secret.
      await rewrapNamedKeys(db, vault);
      await saveUnlessStale(db, switchGenerations(db, building), undefined);
    }
    return true;
  }
  if (current?.secret !== now.fingerprint || current.whole === 0) {
    const at = new Date().toISOString();
    try {
      await db.batch([
        deleteDifferences(db),
        insertGeneration(db, { secret: now.fingerprint, at }),
      ]);
    } catch (error) {
      if (!isBeingBuilt(error)) throw error;
    }
    return true;
  }
  if (leaving === undefined) return sealInClear(db, { secrets, vault });
  await clearGeneration(db, leaving.number, ROWS_PER_STEP);
  return true;
}
