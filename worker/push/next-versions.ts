import type { CellValue } from "../../shared/api/fields.ts";
import type { Person } from "../../shared/api/person.ts";
import type { PushRow, RowOutcome } from "../../shared/api/push.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Row } from "../../shared/row.ts";
import { cutoffOf } from "../../shared/settings/handover.ts";
import { seriesOf } from "../../shared/settings/series.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Vault } from "../environment/vault.ts";
import { sealChanges } from "../record/seal-changes.ts";
import { writeWarnings } from "../record/row-warning.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import type { Seen } from "../store/guard.ts";
import { readPushFacts } from "../store/pushes/push-facts.ts";
import { saveRecords } from "../store/pushes/save-records.ts";
import { changeOf } from "./decide-rows.ts";
import { decidingBy } from "./deciding.ts";
import { mergeRow } from "./merge-row.ts";
import { rowsWithRecords } from "./rows-with-records.ts";
import { sealingBy } from "./sealing.ts";
import { seenBy } from "./seen-by.ts";

/** What somebody's answer means for a record: these cells change, at the version that was seen; 0 for one that is made. */
export interface MeantChange {
  readonly record: FoundRecord;
  readonly cells: Row;
}

interface Answering {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
  /** What the versions are made by: the id of the request. */
  readonly request: string;
  readonly secrets: KeySecrets;
  readonly vault: Vault;
}

type NextVerdict = { readonly next: FoundRecord } | { readonly refused: RowOutcome };

/** The next versions of records, not saved yet. */
export interface NextVersions {
  /** Each record as it will be; one that is refused has the outcome that a push would have. */
  readonly verdicts: ReadonlyMap<RecordId, NextVerdict>;
  readonly statements: readonly D1PreparedStatement[];
  /** What all of it rests on, for the batch to demand. */
  readonly seen: Seen;
}

/**
 * Makes next versions of records of one ledger out of answers, by the rules of a push: rights, closed months, what the
 * ledger demands, postings, deadlines, keys and links. Nothing is asked about other rows, and what was wrong with a
 * row before is no matter of the answer. "stale" when a record is at another version than was seen.
 * Throws unknown-key-secret.
 */
export async function nextVersions(
  db: D1Database,
  answering: Answering,
  meant: readonly MeantChange[],
): Promise<NextVersions | "stale"> {
  const { ledger, person, now, request, vault } = answering;
  const rows = meant.map(({ record: { id, version }, cells }): PushRow => ({
    id,
    base: version === 0 ? null : version,
    cells: cells as Record<string, CellValue>, // by the worklist's half, from cells of its schema
    // An invoice's number makes no other case of its request.
    corrects: true,
  }));
  const facts = await readPushFacts(db, vault, ledger.id, { id: request, rows }, person.shops);
  if (rows.some(({ id, base }) => (facts.records.get(id)?.version ?? null) !== base))
    return "stale";
  const moment = civilMoment(now, facts.settings.timeZone);
  const sealing = sealingBy(answering.secrets, facts.generations);
  const deciding = { ...decidingBy(answering, facts, sealing, moment), isAnswer: true };
  const merged = rowsWithRecords(rows, facts).map((row) => mergeRow(deciding, row));
  const changes = merged.flatMap(({ accepted }) =>
    accepted === undefined ? [] : [changeOf(deciding, accepted, [])],
  );
  const sealed = await sealChanges(vault, ledger, changes);
  const at = now.toISOString();
  const next = new Map(changes.map((change) => [change.id, change]));
  return {
    verdicts: new Map(
      meant.map(({ record }, index): [RecordId, NextVerdict] => {
        const change = next.get(record.id);
        const refused = merged[index]?.outcome;
        if (refused !== undefined && refused.outcome !== "unchanged")
          return [record.id, { refused }];
        if (change === undefined) return [record.id, { next: record }];
        const { version, shop, day } = change;
        const cells = change.cells ?? {};
        const warnings = writeWarnings(change.warnings);
        return [
          record.id,
          { next: { ...record, version, shop, day, cells, warnings, by: person.name, at } },
        ];
      }),
    ),
    statements: [
      ...sealing.settle(db),
      ...saveRecords(db, {
        ledger: ledger.id,
        series: seriesOf(ledger),
        secrets: sealing.secrets,
        changes: sealed,
        push: request,
        person: person.id,
        at,
        financeDay: financeDay(moment, cutoffOf(ledger, facts.settings)),
      }),
    ],
    seen: seenBy([], facts, [], { byKey: new Map(), count: 0 }),
  };
}
