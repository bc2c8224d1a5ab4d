import type { RecordId } from "../../shared/record.ts";
import type { Vault } from "../environment/vault.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent, insertAuditRecords } from "../store/audit/audit.ts";
import { isStaleWrite } from "../store/guard.ts";
import { sealedDetail } from "../store/vault/sealed-detail.ts";
import { readSettings } from "../store/department/settings.ts";
import { addShown, countShown, readShown } from "../store/people/shown-values.ts";

/** Records that a person is about to be shown, personal values whole. */
interface Showing {
  readonly person: string;
  /** Their ledger. */
  readonly subject: string;
  readonly records: readonly { readonly id: RecordId; readonly isPersonal: boolean }[];
  readonly now: Date;
  /** Why the person asks, where a reason is asked for. */
  readonly given?: { readonly reason: string; readonly vault: Vault };
}

/**
 * Puts on record who is shown whose particulars whole: each record once a day (UTC) for a person, as a preview asks
 * again with every few keys that are pressed (OWASP ASVS 5, 16.3.2: from level 3 on, access to sensitive data is
 * logged, without the data). Throws too-many-particulars when it would be more than a person sees in a day (2.4.1:
 * controls against calls so many that data leaks out). Otherwise none has to be withheld.
 */
export async function noteShown(
  db: D1Database,
  { person, subject, records, now, given }: Showing,
): Promise<ReadonlySet<RecordId>> {
  if (records.length === 0) return NONE;
  const at = now.toISOString();
  const day = at.slice(0, 10);
  const ids = records.map(({ id }) => id);
  const known = await readShown(db, ids, { person, since: day });
  const fresh = records.filter(({ id }) => !known.has(id));
  if (fresh.length === 0 && given === undefined) return NONE;
  const count = fresh.filter(({ isPersonal }) => isPersonal).length;
  const [before, { thresholds }] = await Promise.all([
    countShown(db, person, day),
    readSettings(db),
  ]);
  if (count > 0 && before + count > thresholds.wholeRecordsPerDay)
    throw new RequestError("too-many-particulars");
  // A reason is on record each time that it is given.
  const looked = (given === undefined ? fresh : records).map(({ id }) => id);
  const detail =
    given === undefined
      ? { records: looked }
      : await sealedDetail(db, given.vault, { reason: given.reason, records: looked });
  const event = { at, person, action: "look-up", subject, detail } as const;
  try {
    await db.batch([
      insertAuditEvent(db, event),
      insertAuditRecords(db, looked),
      ...(count === 0 ? [] : [addShown(db, { person, day, count }, thresholds.wholeRecordsPerDay)]),
    ]);
  } catch (error) {
    // Another answer came first.
    throw isStaleWrite(error) ? new RequestError("too-many-particulars") : error;
  }
  return NONE;
}

/** The records that have to be withheld: none, where all may be shown. */
const NONE: ReadonlySet<RecordId> = new Set();

/**
 * The same for cells that were picked because they changed: what a list would show as well goes without saying, and
 * the records that would be more than a person sees in a day come back, to be withheld.
 */
export async function noteChangesShown(
  db: D1Database,
  showing: Showing,
): Promise<ReadonlySet<RecordId>> {
  const records = showing.records.filter(({ isPersonal }) => isPersonal);
  try {
    return await noteShown(db, { ...showing, records });
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== "too-many-particulars") throw error;
    return new Set(records.map(({ id }) => id));
  }
}
