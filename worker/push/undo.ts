import type { z } from "zod";
import type { Person } from "../../shared/api/person.ts";
import type { undoPush } from "../../shared/api/push.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { oversees } from "../../shared/role.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { cutoffOf } from "../../shared/settings/handover.ts";
import { seriesOf } from "../../shared/settings/series.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import { ERASED_KEY, type Vault } from "../environment/vault.ts";
import { sealChanges } from "../record/seal-changes.ts";
import { allHolders } from "../record/stored-candidate.ts";
import { RequestError } from "../request-error.ts";
import { deleteAcknowledgementsOf } from "../store/records/acknowledgements.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { readStoredCandidates } from "../store/pushes/push-facts.ts";
import { updateUndone, type StoredPush } from "../store/pushes/pushes.ts";
import { readAlwaysWithin } from "../store/shop-limit.ts";
import { openAnswered, sealAnswered, type DataKeyOf } from "../store/vault/sealed-answers.ts";
import { saveRecords } from "../store/pushes/save-records.ts";
import {
  readUndoFacts,
  readUnmoved,
  type AcknowledgedRecord,
  type UndoFacts,
} from "../store/pushes/undo-facts.ts";
import { closedMonth } from "./closed-month.ts";
import { type Deciding, decidingBy } from "./deciding.ts";
import { wantedKeys } from "./key-changes.ts";
import { maySee } from "./may-see.ts";
import { sealingBy } from "./sealing.ts";
import { seenBy } from "./seen-by.ts";
import { backFrom, doubtfulAgain, returning, type ReturningRow } from "./undo-rows.ts";
import { saveUnlessStale, retryOnConflict } from "./retry-on-conflict.ts";

type UndoResponse = z.infer<typeof undoPush.response>;

const UNDOABLE_FOR = 24 * 60 * 60 * 1000;

interface Undoing {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
  /** The id of the push. */
  readonly push: string;
  readonly secrets: KeySecrets;
  readonly vault: Vault;
}

/**
 * Puts the rows of a push back to what they were, as new versions, and takes its answers back. Rows that
 * somebody has changed since stay, and so do those that would be asked about if they were pushed as they
 * were. Undone once, it answers the same again.
 * Throws not-found, forbidden (another's push), undo-expired, month-closed and unknown-key-secret.
 */
export async function undo(db: D1Database, undoing: Undoing): Promise<UndoResponse> {
  return retryOnConflict(async () => {
    const facts = await readUndoFacts(db, undoing.vault, undoing.ledger.id, undoing.push);
    const { push } = facts;
    if (push === undefined || push.ledger !== undoing.ledger.id)
      throw new RequestError("not-found");
    if (push.person !== undoing.person.id && !oversees(undoing.person.role))
      throw new RequestError("forbidden");
    if (push.undoResponse !== null)
      return { done: await undoneBefore(db, undoing, push, push.undoResponse) };
    if (undoing.now.getTime() - Date.parse(push.at) > UNDOABLE_FOR)
      throw new RequestError("undo-expired");
    return undoOnce(db, undoing, facts, push);
  });
}

/** What was undone as it is kept; and as it was said, without the cells of what was erased since. */
async function sealUndone(
  db: D1Database,
  vault: Vault,
  { restored, unacknowledged, kept }: UndoResponse,
  dataKeyOf: DataKeyOf,
) {
  const sealed = (rows: readonly { readonly id: string }[]) =>
    sealAnswered(db, vault, rows, dataKeyOf);
  return {
    restored: await sealed(restored),
    unacknowledged: await sealed(unacknowledged),
    kept: await sealed(kept),
  };
}

async function openUndone(
  db: D1Database,
  vault: Vault,
  { restored, unacknowledged, kept }: UndoResponse,
): Promise<UndoResponse> {
  const nothing = { cells: {}, acknowledged: [] };
  return {
    restored: (await openAnswered(db, vault, restored)).map((row) => ({ ...nothing, ...row })),
    unacknowledged: (await openAnswered(db, vault, unacknowledged)).map((row) => ({
      ...row,
      acknowledged: row.acknowledged ?? [],
    })),
    kept: (await openAnswered(db, vault, kept)).map((row) => ({
      ...row,
      reason: row.reason ?? "changed",
    })),
  };
}

/**
 * The response as it was; of what only the one who took the push back was to see, others hear nothing.
 * Throws forbidden where a record is, or was, of a shop that the person may not see now.
 */
async function undoneBefore(
  db: D1Database,
  { vault, person: { id, shops } }: Undoing,
  { person: pusher, undoneBy }: StoredPush,
  stored: string,
): Promise<UndoResponse> {
  const response = await openUndone(db, vault, JSON.parse(stored) as UndoResponse); // ours, see undoOnce
  if (shops === null) return response;
  const touched = [...response.restored, ...response.unacknowledged].map((row) => row.id);
  const theirs = await readAlwaysWithin(db, touched, shops);
  if (touched.some((record) => !theirs.has(record))) throw new RequestError("forbidden");
  if (id === undoneBy) return response;
  if (id !== pusher) throw new RequestError("forbidden");
  const kept = response.kept.map((row) => {
    const { asked: _, ...told } = row;
    return told;
  });
  return { ...response, kept };
}

async function undoOnce(db: D1Database, undoing: Undoing, facts: UndoFacts, push: StoredPush) {
  const { ledger, person, now, vault } = undoing;
  const moment = civilMoment(now, facts.settings.timeZone);
  const sealing = sealingBy(undoing.secrets, facts.generations);
  const deciding = decidingBy(
    undoing,
    { ...facts, acknowledged: facts.acknowledgedByOthers },
    sealing,
    moment,
  );
  const standing = facts.records.filter(
    ({ made, standsAt, stored }) => made === standsAt && stored.isDamaged !== true,
  );
  const rows = standing.map((pushed) => returning(deciding, pushed));
  const keys = wantedKeys(rows);
  const holders = await readStoredCandidates(db, ledger, keys);
  const beside = allHolders(holders.byKey).map(({ record }) => record);
  const { doubtful, holds } = doubtfulAgain(deciding, rows, {
    history: holders.byKey,
    unmoved: await readUnmoved(db, beside, push.at),
    acknowledged: facts.acknowledgedByOthers,
  });
  const returned = rows.filter(({ row }) => !doubtful.has(row.id));
  const back = returned.map(({ pushed }) => pushed);
  const stay = facts.records.filter((pushed) => !back.includes(pushed));
  refuseOtherShops(deciding, rows, facts.onlyAcknowledged);
  refuseClosedMonths(deciding, returned);

  const response: UndoResponse = {
    restored: back.map(({ stored, before, restores, acknowledged }) => ({
      id: stored.id,
      version: before === null ? null : stored.version + 1,
      // What was withdrawn before the push is so again, and not as if it had never been.
      ...(before === null && restores > 0 && { withdrawn: stored.version + 1 }),
      cells: (before ?? {}) as UndoResponse["restored"][number]["cells"], // checked when they were pushed
      acknowledged: [...acknowledged],
    })),
    unacknowledged: facts.onlyAcknowledged.map(({ id, acknowledged }) => ({
      id,
      acknowledged: [...acknowledged],
    })),
    kept: stay.map(({ stored: { id, by, isDamaged } }) => {
      if (isDamaged) return { id, reason: "unreadable" };
      const asked = doubtful.get(id);
      return asked === undefined
        ? { id, reason: "changed", by }
        : { id, reason: "doubtful", asked: [...asked] };
    }),
  };
  const at = now.toISOString();
  const versions = stay.map(({ stored }) => [stored.id, stored.version] as const);
  const dataKeys = new Map<string, string | null>([
    // Under a key that does not open nothing is sealed.
    ...facts.records.map(
      ({ stored: { id, dataKey, isDamaged } }) => [id, isDamaged ? ERASED_KEY : dataKey] as const,
    ),
    ...facts.onlyAcknowledged.map(({ id, dataKey }) => [id, dataKey] as const),
  ]);
  const kept = await sealUndone(db, vault, response, (id) => dataKeys.get(id));
  return saveUnlessStale(
    db,
    [
      updateUndone(
        db,
        push,
        { by: person.id, at, response: JSON.stringify(kept) },
        seenBy(versions, facts, keys, holders),
      ),
      ...sealing.settle(db),
      ...saveRecords(db, {
        ledger: ledger.id,
        series: seriesOf(ledger),
        secrets: sealing.secrets,
        changes: await sealChanges(
          vault,
          ledger,
          returned.map((row) => backFrom(deciding, row, holds.get(row.row.id) ?? [])),
        ),
        push: push.id,
        person: person.id,
        at,
        financeDay: financeDay(moment, cutoffOf(ledger, facts.settings)),
      }),
      ...deleteAcknowledgementsOf(
        db,
        [...response.restored, ...response.unacknowledged].map(({ id }) => id),
        push.id,
      ),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "undo-push",
        subject: push.id,
        detail: { restored: response.restored.length, kept: response.kept.length },
      }),
    ],
    response,
  );
}

function refuseOtherShops(
  deciding: Deciding,
  rows: readonly ReturningRow[],
  onlyAcknowledged: readonly AcknowledgedRecord[],
): void {
  const touched = [
    ...rows.map(({ before }) => before.shop),
    // A row that is withdrawn goes to no shop.
    ...rows.filter(({ pushed }) => pushed.before !== null).map(({ after }) => after.shop),
    ...onlyAcknowledged.map(({ shop }) => shop),
  ];
  if (touched.some((shop) => !maySee(deciding, shop))) throw new RequestError("forbidden");
}

function refuseClosedMonths({ closedMonths }: Deciding, rows: readonly ReturningRow[]): void {
  if (rows.some((row) => closedMonth(row, closedMonths) !== undefined))
    throw new RequestError("month-closed");
}
