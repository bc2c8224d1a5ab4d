import type { Outcome, RowOutcome } from "../../shared/api/push.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import type { Version } from "../../shared/record.ts";
import { lastCells } from "../record/stored-record.ts";
import type { HoldersByKey } from "../record/stored-candidate.ts";
import { projectionChange } from "../record/projection-change.ts";
import type { RecordChange } from "../record/record-change.ts";
import type { Deciding, MergedRow, Verdict } from "./deciding.ts";
import { clocksOfVersion } from "./clock-changes.ts";
import { candidateSearch } from "./candidate-search.ts";
import { holdOf } from "./hold.ts";
import { warningsOf } from "./warnings-of.ts";

/** What becomes of each row of a push, in its order, and what is to be saved. */
export interface Decided {
  readonly outcomes: readonly RowOutcome[];
  readonly changes: readonly RecordChange[];
}

/**
 * The last word on rows that were merged: those that other rows make doubtful are asked about, the
 * others are saved. `answered` names the doubts that were answered before; `by` is the name of the
 * person who pushes.
 */
export function decideRows(
  deciding: Deciding,
  rows: readonly Verdict<MergedRow>[],
  history: HoldersByKey,
  acknowledged: ReadonlySet<string>,
  by: string,
): Decided {
  const candidates = candidateSearch(deciding, history, { acknowledged });
  const changes: RecordChange[] = [];
  const outcomes = rows.map(({ outcome, accepted }) => {
    if (accepted === undefined) return outcome;
    const { row, stored } = accepted;
    const asked = candidates.questions(accepted);
    if (asked.length > 0) {
      const version = stored?.version ?? null;
      return { id: row.id, outcome: "duplicate", version, asked } satisfies RowOutcome;
    }
    const doubts = candidates.holds(accepted);
    candidates.accept(accepted, by);
    const change = changeOf(deciding, accepted, doubts);
    changes.push(change);
    return savedOutcome(accepted, change.version);
  });
  return { outcomes, changes };
}

/** What is saved of a row that was accepted. */
export function changeOf(
  deciding: Deciding,
  { row, stored, whole, before, after, found, withdrawn }: MergedRow,
  doubts: readonly HoldCode[],
): RecordChange {
  const { ledger, judging, isAnswer } = deciding;
  const was = stored && lastCells(stored);
  const hold = holdOf({ after, was, is: whole, doubts }, judging.thresholds);
  const speaks = withdrawn === undefined || stored === undefined ? whole : stored.cells;
  return {
    id: row.id,
    number: stored?.number ?? null,
    ...(stored !== undefined && { dataKey: stored.dataKey }),
    version: (stored?.version ?? 0) + 1,
    ...(withdrawn === undefined ? { cells: whole } : { cells: null, reason: withdrawn }),
    reference: referenceOf(ledger, speaks),
    ...hold,
    // What was sent back to the clerk is not put right by an answer to something else.
    ...(isAnswer === true && { keeps: [...hold.keeps, "returned" as const] }),
    shop: after.shop,
    day: after.day,
    ...(row.acknowledged !== undefined && { acknowledged: row.acknowledged }),
    warnings: warningsOf(
      { id: row.id, whole, found, sent: row.cells, before: stored?.warnings ?? null },
      deciding,
    ),
    ...projectionChange(before, after),
    ...clocksOfVersion(deciding, stored, { row: withdrawn === undefined ? whole : null, after }),
  };
}

function savedOutcome(accepted: MergedRow, version: Version): RowOutcome {
  const { row, stored, takenFromTheirs } = accepted;
  const outcome = outcomeOf(accepted);
  const saved: RowOutcome = { id: row.id, outcome, version };
  if (stored === undefined || (outcome !== "merged" && outcome !== "restored")) return saved;
  if (takenFromTheirs.length === 0) return saved;
  // The wire schema has checked every cell that was ever stored.
  const theirs = Object.fromEntries(
    takenFromTheirs.map((column) => [column, lastCells(stored)[column] ?? null]),
  ) as NonNullable<RowOutcome["theirs"]>;
  return { ...saved, theirs, by: stored.by, at: stored.at };
}

function outcomeOf({ row, stored, takenFromTheirs, withdrawn }: MergedRow): Outcome {
  if (withdrawn !== undefined) return "withdrawn";
  if (stored === undefined) return "created";
  if (stored.withdrawn) return row.revives === true ? "restored" : "created";
  return takenFromTheirs.length === 0 ? "updated" : "merged";
}
