import {
  outcome,
  type PushResponse,
  type PushRequest,
  type PushRow,
  type RowOutcome,
} from "../../shared/api/push.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { cutoffOf } from "../../shared/settings/handover.ts";
import { seriesOf } from "../../shared/settings/series.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Vault } from "../environment/vault.ts";
import { sealChanges } from "../record/seal-changes.ts";
import type { RecordChange } from "../record/record-change.ts";
import { insertAcknowledgements } from "../store/records/acknowledgements.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import { readStoredCandidates, readPushFacts, type PushFacts } from "../store/pushes/push-facts.ts";
import { insertPush } from "../store/pushes/pushes.ts";
import { saveRecords } from "../store/pushes/save-records.ts";
import { decideRows } from "./decide-rows.ts";
import { rowsWithRecords } from "./rows-with-records.ts";
import { decidingBy } from "./deciding.ts";
import { wantedKeys } from "./key-changes.ts";
import { mergeRow } from "./merge-row.ts";
import { repeatPush } from "./repeat-push.ts";
import { sealPush } from "./sealed-push.ts";
import { sealingBy } from "./sealing.ts";
import { seenBy } from "./seen-by.ts";
import { showWithin } from "./show-within.ts";
import { habitName } from "./warnings-of.ts";
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
 * Decides each row, or the withdrawal of its record, saves those that may be, and answers with an outcome for
 * every one. Decision and answer are saved together or not at all, so the same push sent again, whenever its first
 * answer was lost, finds its response and changes nothing.
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
      : repeatPush(db, incoming, facts.earlier, facts.settings.thresholds);
  });
}

async function pushOnce(db: D1Database, incoming: IncomingPush, facts: PushFacts) {
  const { ledger, person, now, request, digest, withdraws, vault } = incoming;
  const { settings } = facts;
  const moment = civilMoment(now, settings.timeZone);
  const sealing = sealingBy(incoming.secrets, facts.generations);
  const deciding = {
    ...decidingBy(incoming, facts, sealing, moment),
    habits: new Set(request.habits?.map(({ code, column }) => habitName(code, column))),
  };
  const merged = rowsWithRecords(request.rows, facts).map((row) =>
    withdraws === undefined ? mergeRow(deciding, row) : withdrawRow(deciding, row, withdraws),
  );
  const keys = wantedKeys(merged.flatMap(({ accepted }) => accepted ?? []));
  const holders = await readStoredCandidates(db, ledger, keys);
  const { outcomes: decided, changes } = decideRows(
    deciding,
    merged,
    holders.byKey,
    facts.acknowledged,
    person.name,
  );

  const at = now.toISOString();
  const shown = await showWithin(db, incoming, decided, settings.thresholds);
  const { outcomes } = shown;
  const response = { id: request.id, at, counts: countOutcomes(outcomes), rows: [...outcomes] };
  const sealed = await sealChanges(vault, ledger, changes);
  const decision = { rows: request.rows, response, withdraws, shown: shown.records };
  const { kept, acknowledgements, detail } = await sealPush(db, vault, sealing, decision, {
    facts,
    changes: sealed,
  });
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
          response: kept,
        },
        seenBy(versionsOf(request.rows, facts, changes), facts, keys, holders),
      ),
      ...sealing.settle(db),
      ...saveRecords(db, {
        ledger: ledger.id,
        series: seriesOf(ledger),
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

function countOutcomes(rows: readonly RowOutcome[]): PushResponse["counts"] {
  const counts = Object.fromEntries(
    outcome.options.map((name) => [name, 0]),
  ) as PushResponse["counts"];
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
