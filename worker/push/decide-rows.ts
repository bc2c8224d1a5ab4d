import type { RowOutcome } from "../../shared/api/push.ts";
import type { Version } from "../../shared/record.ts";
import type { Row } from "../../shared/row.ts";
import type { StoredCandidate } from "../record/stored-candidate.ts";
import { projectionChange } from "../record/projection-change.ts";
import type { RecordChange } from "../record/record-change.ts";
import type { Deciding, MergedRow, Verdict } from "./deciding.ts";
import { candidateSearch } from "./candidate-search.ts";

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
  history: ReadonlyMap<string, readonly StoredCandidate[]>,
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
    candidates.accept(accepted, by);
    const change = changeOf(accepted);
    changes.push(change);
    return savedOutcome(accepted, change.version);
  });
  return { outcomes, changes };
}

function changeOf({ row, stored, whole, before, after }: MergedRow): RecordChange {
  return {
    id: row.id,
    number: stored?.number ?? null,
    version: (stored?.version ?? 0) + 1,
    cells: filled(whole),
    shop: after.shop,
    day: after.day,
    ...(row.acknowledged !== undefined && { acknowledged: row.acknowledged }),
    ...projectionChange(before, after),
  };
}

function savedOutcome({ row, stored, takenFromTheirs }: MergedRow, version: Version): RowOutcome {
  const { id } = row;
  if (stored === undefined || stored.withdrawn) return { id, outcome: "created", version };
  if (takenFromTheirs.length === 0) return { id, outcome: "updated", version };
  // The wire schema has checked every cell that was ever stored.
  const theirs = Object.fromEntries(
    takenFromTheirs.map((column) => [column, stored.cells[column] ?? null]),
  ) as NonNullable<RowOutcome["theirs"]>;
  return { id, outcome: "merged", version, theirs, by: stored.by, at: stored.at };
}

/** Blank and absent are alike once a row is whole; what is not stored is blank. */
function filled(whole: Row): Row {
  const cells: Record<string, unknown> = {};
  for (const key in whole) if (whole[key] !== null) cells[key] = whole[key];
  return cells;
}
