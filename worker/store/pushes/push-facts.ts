import type { PushRequest } from "../../../shared/api/push.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { REVERSED_JSON, reversedIn, type ReversedParts } from "../batches/reversals.ts";
import type { Vault } from "../../environment/vault.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordClocks } from "../../record/clocks.ts";
import type { KeyHolders, StoredCandidate, WantedKeys } from "../../record/stored-candidate.ts";
import { tagsIn } from "../../record/stored-key.ts";
import type { FoundRecord } from "../../record/stored-record.ts";
import { ACKNOWLEDGED_JSON, acknowledgedIn } from "../records/acknowledgements.ts";
import { CLOCKS_JSON, clocksIn } from "../deadlines/deadlines.ts";
import { pushFrom, selectPush, type StoredPush } from "./pushes.ts";
import { readStanding, type StandingFacts } from "./standing-facts.ts";
import { DATA_KEY, openRows } from "../vault/open-rows.ts";
import {
  cellsSpokenOf,
  foundRecordFrom,
  sealedInFound,
  sealedInRecord,
  storedRecords,
} from "../records/stored-records.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";
import { holdersOf } from "../keys/wanted-keys.ts";

/** What the server knows about the rows of a push. */
export interface PushFacts extends StandingFacts {
  /** The push itself when it has been here before. */
  readonly earlier: StoredPush | undefined;
  readonly records: ReadonlyMap<string, FoundRecord>;
  /** The clocks of the records that rows are based on. */
  readonly clocks: RecordClocks;
  /** What of the records was reversed. */
  readonly reversed: ReversedParts;
  /**
   * The cells of the versions that rows are based on, where those are not the current ones; none of one
   * from when the record was of a shop that the person may not see: nobody has shown them that.
   */
  readonly bases: ReadonlyMap<string, Row>;
  /** The warnings of the rows' records that were acknowledged before, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
}

/** A record as it is read for a push. */
interface PushedRecord {
  readonly id: RecordId;
  readonly number: number;
  readonly reversed: string;
  readonly acknowledged: string;
  readonly clocks: string;
}

/** Of nearly all records nothing was reversed or acknowledged, and many have no clock. */
const NONE = "[]";

const wasTheirs = (version: string) => shopAllowed(shopAtVersion(version), "?2");

/** The statement that reads the cells of versions that are not current any more; `basedOn` is a JSON array of [id, version]. */
const selectBases = (db: D1Database, basedOn: string, shops: readonly string[] | null) =>
  db
    .prepare(
      `SELECT record.id, ${cellsSpokenOf("record_version", wasTheirs("had.version"))} AS cells, ${DATA_KEY}
       FROM json_each(?1) AS based
       CROSS JOIN record ON record.id = based.value ->> 0
       JOIN record_version
         ON record_version.record = record.number AND record_version.version = based.value ->> 1
       WHERE record.version <> based.value ->> 1 AND ${wasTheirs("record_version.version")}`,
    )
    .bind(basedOn, shopsJson(shops));

/** Reads what the rows of a push by somebody with these shops are decided by, in one round trip. */
export async function readPushFacts(
  db: D1Database,
  vault: Vault,
  ledger: string,
  { id: push, rows }: PushRequest,
  shops: readonly string[] | null,
): Promise<PushFacts> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const basedOn = JSON.stringify(
    rows.filter(({ base }) => base !== null).map(({ id, base }) => [id, base]),
  );
  const { standing, results } = await readStanding(db, ledger, [
    selectPush(db, push),
    storedRecords(db, ids, [
      `${REVERSED_JSON} AS reversed`,
      `${ACKNOWLEDGED_JSON} AS acknowledged`,
      `${CLOCKS_JSON} AS clocks`,
    ]),
    ...(basedOn === NONE ? [] : [selectBases(db, basedOn, shops)]),
  ]);
  const [earlier = [], records = [], bases = []] = results;
  const read = records as readonly PushedRecord[]; // of storedRecords, with these beside
  const [found, based] = await Promise.all([
    openRows(vault, records, sealedInFound),
    openRows<{ id: string; cells: string }>(vault, bases, sealedInRecord),
  ]);
  return {
    ...standing,
    earlier: pushFrom(earlier),
    records: new Map(found.map((row) => foundRecordFrom(row)).map((r) => [r.id, r])),
    bases: new Map(
      based.map(({ id, cells }) => [id, JSON.parse(cells) as Row]), // written by save-records
    ),
    acknowledged: new Set(
      read.flatMap(({ id, acknowledged }) =>
        acknowledged === NONE ? [] : acknowledgedIn(id, acknowledged),
      ),
    ),
    clocks: new Map(
      read.flatMap(({ number, clocks }) =>
        clocks === NONE ? [] : [[number, clocksIn(clocks)] as const],
      ),
    ),
    reversed: new Map(
      read.flatMap(({ number, reversed }) =>
        reversed === NONE ? [] : [[number, reversedIn(reversed)] as const],
      ),
    ),
  };
}

const wantedHolders = holdersOf("?1", "?2");

/** Who has each of the keys within its days. */
export async function readStoredCandidates(
  db: D1Database,
  ledger: Ledger,
  keys: readonly WantedKeys[],
): Promise<KeyHolders> {
  const byKey = new Map<string, Map<string, StoredCandidate[]>>();
  if (keys.length === 0) return { byKey, count: 0 };
  const { results } = await db
    .prepare(
      `${wantedHolders.with}
       SELECT key.rule AS family, key.value, nullif(key.day, '') AS day, key.amount, key.tag,
              record.id AS record, record.version, record.shop, person.name AS "by"
       ${wantedHolders.from}
       JOIN record ON record.number = key.record
       JOIN person ON person.id = record.changed_by`,
    )
    .bind(JSON.stringify(keys), ledger.id)
    .all<StoredCandidate & { readonly family: string; readonly value: string }>();
  const families = new Map(ledger.matchRules.map(({ family }) => [family?.name, family]));
  const keep = (rule: string, value: string, holder: StoredCandidate) => {
    const ofRule = byKey.get(rule) ?? new Map<string, StoredCandidate[]>();
    byKey.set(rule, ofRule);
    const known = ofRule.get(value);
    if (known === undefined) ofRule.set(value, [holder]);
    else known.push(holder);
  };
  for (const { family: name, value, ...holder } of results) {
    const family = families.get(name);
    if (family === undefined) keep(name, value, holder);
    else
      for (const [rule, tag] of tagsIn(family, holder.tag)) keep(rule, value, { ...holder, tag });
  }
  return { byKey, count: results.length };
}
