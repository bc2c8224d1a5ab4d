import {
  hasLanded,
  outcome,
  type PushResponse,
  type PushRequest,
  type PushRow,
  type RowOutcome,
} from "../../shared/api/push.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { cutoffOf } from "../../shared/settings/handover.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Vault } from "../environment/vault.ts";
import { sealChanges } from "../record/seal-changes.ts";
import { sealReasons } from "../record/sealed-reasons.ts";
import { sealedDetail } from "../store/sealed-detail.ts";
import type { RecordChange } from "../record/record-change.ts";
import { RequestError } from "../request-error.ts";
import { insertAcknowledgements, type RecordAcknowledgement } from "../store/acknowledgements.ts";
import { insertAuditEvent, insertAuditRecords } from "../store/audit.ts";
import { addShown, countShown } from "../store/shown-values.ts";
import { readStoredCandidates, readPushFacts, type PushFacts } from "../store/push-facts.ts";
import { insertPush, type StoredPush } from "../store/pushes.ts";
import { readAlwaysWithin } from "../store/shop-limit.ts";
import { openAnswered, sealAnswered } from "../store/sealed-answers.ts";
import { saveRecords } from "../store/save-records.ts";
import { decideRows } from "./decide-rows.ts";
import { rowsWithRecords } from "./rows-with-records.ts";
import { decidingBy } from "./deciding.ts";
import { wantedKeys } from "./key-changes.ts";
import { maskShown, shownRecords } from "./shown-cells.ts";
import { mergeRow } from "./merge-row.ts";
import { sealingBy } from "./sealing.ts";
import { seenBy } from "./seen-by.ts";
import { withdrawRow } from "./withdraw-row.ts";
import { saveUnlessStale, retryOnConflict } from "./retry-on-conflict.ts";

/** A push as it came in. */
export interface IncomingPush {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
  readonly request: PushRequest;
  /** Why the records that the rows name are withdrawn; undefined for a push of what the rows say. */
  readonly withdraws?: string;
  /** SHA-256 of the request's body. */
  readonly digest: string;
  readonly secrets: KeySecrets;
  readonly vault: Vault;
}

/**
 * Decides each row, or the withdrawal of its record, saves those that may be, and answers with an outcome for every one. Decision and
 * answer are saved together or not at all, so the same push sent again, whenever its first answer was
 * lost, finds its response and changes nothing.
 * Throws push-id-reused, unknown-key-secret, and busy when others kept changing the same rows.
 */
export async function push(db: D1Database, incoming: IncomingPush): Promise<PushResponse> {
  return retryOnConflict(async () => {
    const { ledger, request } = incoming;
    const facts = await readPushFacts(
      db,
      incoming.vault,
      ledger.id,
      request,
      incoming.person.shops,
    );
    return facts.earlier === undefined
      ? pushOnce(db, incoming, facts)
      : { done: await repeated(db, incoming, facts.earlier) };
  });
}

/** The response as it was; of records that are, or were, of a shop which the person may not see now, the outcome alone. */
async function repeated(
  db: D1Database,
  { ledger, person, now, digest, vault }: IncomingPush,
  earlier: StoredPush,
): Promise<PushResponse> {
  const same =
    earlier.ledger === ledger.id && earlier.person === person.id && earlier.digest === digest;
  if (!same) throw new RequestError("push-id-reused");
  const response = {
    ...earlier.response,
    rows: await openAnswered(db, vault, earlier.response.rows),
  };
  const again = shownRecords(ledger, response.rows);
  if (again.length > 0)
    await db.batch([
      insertAuditEvent(db, {
        at: now.toISOString(),
        person: person.id,
        action: "show-values",
        subject: earlier.id,
        detail: { records: again },
      }),
      insertAuditRecords(db, again),
    ]);
  if (person.shops === null) return response;
  const ids = response.rows.map(({ id }) => id);
  const theirs = await readAlwaysWithin(db, ids, person.shops);
  const rows = response.rows.map((row) => {
    const { id, outcome, version } = row;
    return version === null || theirs.has(id) ? row : { id, outcome, version };
  });
  return { ...response, rows };
}

async function pushOnce(db: D1Database, incoming: IncomingPush, facts: PushFacts) {
  const { ledger, person, now, request, digest, withdraws, vault } = incoming;
  const { settings } = facts;
  const moment = civilMoment(now, settings.timeZone);
  const sealing = sealingBy(incoming.secrets, facts.generations);
  const deciding = decidingBy(incoming, facts, sealing, moment);
  const merged = rowsWithRecords(request.rows, facts).map((row) =>
    withdraws === undefined ? mergeRow(deciding, row) : withdrawRow(deciding, row, withdraws),
  );
  const keys = wantedKeys(merged.flatMap(({ accepted }) => accepted ?? []));
  const holders = await readStoredCandidates(db, ledger.id, keys);
  const { outcomes: decided, changes } = decideRows(
    deciding,
    merged,
    holders,
    facts.acknowledged,
    person.name,
  );

  const at = now.toISOString();
  const shown = await showWithin(db, incoming, decided, settings.thresholds);
  const { outcomes } = shown;
  const response = { id: request.id, at, counts: countOutcomes(outcomes), rows: [...outcomes] };
  const sealed = await sealChanges(vault, ledger, changes);
  const dataKeys = new Map<string, string | null>([
    ...[...facts.records.values()].map(({ id, dataKey }) => [id, dataKey] as const),
    ...sealed.map(({ id, dataKey }) => [id, dataKey] as const),
  ]);
  const [kept, acknowledgements, detail] = await Promise.all([
    sealAnswered(db, vault, outcomes, (id) => dataKeys.get(id)),
    sealReasons(
      vault,
      sealing.seal,
      landedAcknowledgements(request.rows, outcomes),
      (id) => dataKeys.get(id) ?? null,
    ),
    sealedDetail(db, vault, {
      ...response.counts,
      ...corrections(request.rows, outcomes),
      ...idsOf(outcomes, "restored"),
      ...idsOf(outcomes, "withdrawn"),
      ...(withdraws !== undefined && { reason: withdraws }),
      ...(shown.records.length > 0 && { shown: shown.records }),
    }),
  ]);
  return saveUnlessStale(
    db,
    [
      insertPush(
        db,
        {
          id: request.id,
          ledger: ledger.id,
          person: person.id,
          at,
          digest,
          response: { ...response, rows: kept },
        },
        seenBy(versionsOf(request.rows, facts, changes), facts, keys, holders),
      ),
      ...sealing.settle(db),
      ...saveRecords(db, {
        ledger: ledger.id,
        secrets: sealing.secrets,
        changes: sealed,
        push: request.id,
        person: person.id,
        at,
        financeDay: financeDay(moment, cutoffOf(ledger, settings)),
      }),
      ...insertAcknowledgements(db, acknowledgements, {
        by: person.id,
        at,
        push: request.id,
      }),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: withdraws === undefined ? "push" : "withdraw",
        subject: request.id,
        detail,
      }),
      ...shown.statements,
    ],
    response,
  );
}

/**
 * Personal values of others in an answer are counted, and put on record with the push; beyond the bound for a
 * person and a day they are masked.
 */
async function showWithin(
  db: D1Database,
  { ledger, person, now }: IncomingPush,
  outcomes: readonly RowOutcome[],
  { wholeRecordsPerDay }: Pick<Thresholds, "wholeRecordsPerDay">,
) {
  const records = shownRecords(ledger, outcomes);
  const nothing = { outcomes, records: [], statements: [] };
  if (records.length === 0) return nothing;
  const shown = { person: person.id, day: now.toISOString().slice(0, 10), count: records.length };
  if ((await countShown(db, shown.person, shown.day)) + shown.count > wholeRecordsPerDay)
    return { ...nothing, outcomes: outcomes.map((outcome) => maskShown(ledger, outcome)) };
  const statements = [insertAuditRecords(db, records), addShown(db, shown)];
  return { outcomes, records, statements };
}

/** The records that became another case because somebody insisted that it is the same one, corrected. */
function corrections(rows: readonly PushRow[], outcomes: readonly RowOutcome[]) {
  const insisted = new Set(rows.flatMap(({ id, corrects }) => (corrects === true ? [id] : [])));
  const corrected = outcomes
    .filter(({ id, outcome }) => insisted.has(id) && hasLanded(outcome))
    .map(({ id }) => id);
  return corrected.length === 0 ? {} : { corrected };
}

/** Which records were withdrawn, or brought back: their number alone, in its place among the counts, names none. */
function idsOf(outcomes: readonly RowOutcome[], wanted: "restored" | "withdrawn") {
  const ids = outcomes.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
  return ids.length === 0 ? {} : { [`${wanted}Records`]: ids };
}

/** The versions of the rows that are not saved; the save itself asks for those of the others. */
function versionsOf(
  rows: readonly PushRow[],
  { records }: PushFacts,
  changes: readonly RecordChange[],
) {
  const saved = new Set(changes.map(({ id }) => id));
  return rows
    .filter(({ id }) => !saved.has(id))
    .map(({ id }) => [id, records.get(id)?.version ?? 0] as const);
}

/** The answers of the rows that are saved now or were before: the others are pushed again with theirs. */
function landedAcknowledgements(
  rows: readonly PushRow[],
  outcomes: readonly RowOutcome[],
): RecordAcknowledgement[] {
  return outcomes.flatMap(({ id, outcome }, index) => {
    const acknowledged = hasLanded(outcome) ? rows[index]?.acknowledged : undefined;
    return (acknowledged ?? []).map((acknowledgement) => ({ ...acknowledgement, record: id }));
  });
}

function countOutcomes(rows: readonly RowOutcome[]): PushResponse["counts"] {
  const counts = Object.fromEntries(
    outcome.options.map((name) => [name, 0]),
  ) as PushResponse["counts"];
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
