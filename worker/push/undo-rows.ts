import type { Question } from "../../shared/api/findings.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import type { RecordId } from "../../shared/record.ts";
import type { HoldersByKey } from "../record/stored-candidate.ts";
import { NOTHING, projectionOf, type Projection } from "../record/projection.ts";
import { projectionChange } from "../record/projection-change.ts";
import { NO_WARNINGS } from "../record/row-warning.ts";
import type { RecordChange } from "../record/record-change.ts";
import type { PushedRecord } from "../store/pushes/undo-facts.ts";
import { reversedOf, type MatchedRow, type Deciding } from "./deciding.ts";
import { clocksOfVersion } from "./clock-changes.ts";
import { keyChanges } from "./key-changes.ts";
import { holdOf } from "./hold.ts";
import { candidateSearch } from "./candidate-search.ts";
import { warningsOf } from "./warnings-of.ts";

/** A row that nobody has changed since its push, on its way back to what it was before. */
export interface ReturningRow extends MatchedRow {
  readonly pushed: PushedRecord;
  /** What follows from the row as it stands. */
  readonly before: Projection;
}

/** A row with what going back does to its keys; it has none of them any more when it is withdrawn. */
export function returning(deciding: Deciding, pushed: PushedRecord): ReturningRow {
  const { ledger } = deciding;
  const { stored, before } = pushed;
  const whole = wholeRow(ledger, before ?? {});
  const reversed = reversedOf(deciding, stored);
  const standing = projectionOf(ledger, wholeRow(ledger, stored.cells), deciding, reversed);
  const after = before === null ? NOTHING : projectionOf(ledger, whole, deciding, reversed);
  const keys = keyChanges(deciding, standing, after);
  return { row: { id: stored.id }, stored, whole, before: standing, after, ...keys, pushed };
}

/** The version that brings a row back. */
export function backFrom(
  deciding: Deciding,
  { pushed, whole, before, after }: ReturningRow,
  doubts: readonly HoldCode[],
): RecordChange {
  const { ledger, judging, judge } = deciding;
  const { stored, before: cells, restores } = pushed;
  return {
    id: stored.id,
    number: stored.number,
    dataKey: stored.dataKey,
    version: stored.version + 1,
    cells,
    reference: referenceOf(ledger, cells ?? stored.cells),
    ...holdOf({ after, was: stored.cells, is: whole, doubts }, judging.thresholds),
    shop: after.shop,
    day: after.day,
    restores,
    warnings:
      cells === null
        ? NO_WARNINGS
        : warningsOf(
            { id: stored.id, whole, found: judge.find(whole), sent: {}, before: pushed.warnings },
            deciding,
          ),
    ...projectionChange(before, after),
    ...clocksOfVersion(deciding, stored, { row: cells === null ? null : whole, after }),
  };
}

interface Beside {
  /** Who has the keys that come back. */
  readonly history: HoldersByKey;
  /** Records that stood there before the push as they stand now: rows beside them were let through then. */
  readonly unmoved: ReadonlySet<RecordId>;
  /** Warnings that somebody has acknowledged, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
}

/** What rows that go back find beside what has come since. */
export interface Beheld {
  /** Those that would be doubtful, with what would be asked about each. */
  readonly doubtful: ReadonlyMap<RecordId, readonly Question[]>;
  /** Why what others pay waits for a second person. */
  readonly holds: ReadonlyMap<RecordId, readonly HoldCode[]>;
}

/**
 * Asks about rows that go back what would be asked if they were pushed. In the order against that of their
 * push, so that each finds those beside it that it had beside it then.
 */
export function doubtfulAgain(
  deciding: Deciding,
  rows: readonly ReturningRow[],
  { history, unmoved, acknowledged }: Beside,
): Beheld {
  const back = new Set<RecordId>();
  const wasBeside = (record: RecordId) => back.has(record) || unmoved.has(record);
  const candidates = candidateSearch(deciding, history, { acknowledged, wasBeside });
  const doubtful = new Map<RecordId, readonly Question[]>();
  const holds = new Map<RecordId, readonly HoldCode[]>();
  for (const row of rows.toReversed()) {
    const asked = candidates.questions(row);
    if (asked.length > 0) {
      doubtful.set(row.row.id, asked);
    } else {
      holds.set(row.row.id, candidates.holds(row));
      candidates.accept(row, row.pushed.stored.by);
      back.add(row.row.id);
    }
  }
  return { doubtful, holds };
}
