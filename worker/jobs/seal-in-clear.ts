import { ledgerById } from "../../shared/ledgers/index.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { saveUnlessStale } from "../push/retry-on-conflict.ts";
import { sealCells, sealText } from "../record/sealed-cells.ts";
import { sealReasons } from "../record/sealed-reasons.ts";
import { updateDataKeys } from "../store/vault/data-keys.ts";
import {
  readEntriesInClear,
  readPushesInClear,
  readReasonsInClear,
  readVersionsInClear,
  updateEntry,
  updatePush,
  updateReasons,
  updateSealed,
  type VersionInClear,
} from "../store/records/in-clear.ts";
import { sealedDetail } from "../store/vault/sealed-detail.ts";
import { readDataKeys, sealAnswered } from "../store/vault/sealed-answers.ts";

type Sealers = Pick<Environment, "secrets" | "vault">;

const RECORDS_PER_STEP = 100;
const PUSHES_PER_STEP = 20;

/**
 * Seals what an earlier version of this product has kept in clear: the next versions, then the next reasons, then
 * the next answers, then the next entries of the audit log. False when there is nothing left. What a push changes meanwhile is left for the next step.
 */
export async function sealInClear(db: D1Database, sealers: Sealers): Promise<boolean> {
  return (
    (await sealVersions(db, sealers)) ||
    (await sealAcknowledgements(db, sealers)) ||
    (await sealPushes(db, sealers)) ||
    (await sealEntries(db, sealers))
  );
}

async function sealVersions(db: D1Database, { vault }: Sealers): Promise<boolean> {
  const versions = await readVersionsInClear(db, RECORDS_PER_STEP);
  if (versions.length === 0) return false;
  const ofRecords = [...Map.groupBy(versions, ({ number }) => number).values()];
  const sealed = await Promise.all(
    ofRecords.map(async (theirs) => {
      const [{ id, number, dataKey: was }] = theirs as [VersionInClear];
      const dataKey = was ?? (await vault.newKey(id));
      const owner = { id, dataKey };
      return {
        key: { number, was, is: dataKey },
        versions: await Promise.all(
          theirs.map(async ({ version, cells, reason, acknowledged, ledger }) => ({
            number,
            version,
            cells: await sealCells(vault, ledgerById(ledger), owner, { version, cells }),
            reason:
              reason === null
                ? null
                : await sealText(vault, owner, { version, column: "reason" }, reason),
            acknowledged:
              acknowledged === null
                ? null
                : await sealText(vault, owner, { version, column: "acknowledged" }, acknowledged),
          })),
        ),
      };
    }),
  );
  await saveUnlessStale(
    db,
    [
      ...updateDataKeys(
        db,
        sealed.map(({ key }) => key),
      ),
      ...updateSealed(
        db,
        sealed.flatMap((each) => each.versions),
      ),
    ],
    undefined,
  );
  return true;
}

async function sealAcknowledgements(
  db: D1Database,
  { vault, secrets: [{ seal }] }: Sealers,
): Promise<boolean> {
  const reasons = await readReasonsInClear(db, RECORDS_PER_STEP);
  if (reasons.length === 0) return false;
  const keys = new Map<string, string>(reasons.map(({ record, dataKey }) => [record, dataKey]));
  const sealed = await sealReasons(vault, seal, reasons, (record) => keys.get(record) ?? null);
  await db.batch(updateReasons(db, sealed));
  return true;
}

async function sealEntries(db: D1Database, { vault }: Sealers): Promise<boolean> {
  const entries = await readEntriesInClear(db, RECORDS_PER_STEP);
  if (entries.length === 0) return false;
  const sealed = await Promise.all(
    entries.map(async (entry) => {
      const detail = await sealedDetail(db, vault, JSON.parse(entry.detail) as unknown); // ours, see audit
      return updateEntry(db, entry, JSON.stringify(detail));
    }),
  );
  await db.batch(sealed);
  return true;
}

type Kept = Readonly<Record<string, unknown>>;

async function sealPushes(db: D1Database, { vault }: Sealers): Promise<boolean> {
  const pushes = await readPushesInClear(db, PUSHES_PER_STEP);
  if (pushes.length === 0) return false;
  const sealed = await Promise.all(
    pushes.map(async (push) => {
      const response = await sealLists(db, vault, JSON.parse(push.response) as Kept);
      const undone =
        push.undoResponse === null
          ? null
          : await sealLists(db, vault, JSON.parse(push.undoResponse) as Kept);
      return updatePush(db, push, {
        response: JSON.stringify(response),
        undoResponse: undone === null ? null : JSON.stringify(undone),
      });
    }),
  );
  await db.batch(sealed);
  return true;
}

/** An answer with the rows of its lists sealed; those that are already stay. */
async function sealLists(
  db: D1Database,
  vault: Sealers["vault"],
  answer: Kept,
): Promise<Record<string, unknown>> {
  const parts = Object.entries(answer).map(async ([name, value]) => {
    if (!Array.isArray(value)) return [name, value] as const;
    const rows = value as { readonly id: string }[]; // ours, see push and undo
    const keys = await readDataKeys(
      db,
      rows.map(({ id }) => id),
    );
    const sealed = await Promise.all(
      rows.map(async (row) =>
        "sealed" in row ? [row] : sealAnswered(db, vault, [row], (id) => keys.get(id)),
      ),
    );
    return [name, sealed.flat()] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}
