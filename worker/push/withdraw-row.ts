import type { RowOutcome } from "../../shared/api/push.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { mergeCells } from "../../shared/merge/merge.ts";
import { NOTHING, projectionOf } from "../record/projection.ts";
import { closedMonth } from "./closed-month.ts";
import {
  reversedOf,
  type Deciding,
  type MergedRow,
  type RowWithRecord,
  type Verdict,
} from "./deciding.ts";
import { keyChanges } from "./key-changes.ts";
import { shopOutOfReach } from "./may-see.ts";

/**
 * Decides whether a record may be withdrawn: by somebody who may push it, as the person has seen it, and
 * where no closed month has its money. What is withdrawn already stays so.
 */
export function withdrawRow(
  deciding: Deciding,
  hand: RowWithRecord,
  reason: string,
): Verdict<MergedRow> {
  const { ledger } = deciding;
  const { row, stored, base, repeated } = hand;
  const result = (outcome: RowOutcome["outcome"], rest: Partial<RowOutcome> = {}) => ({
    outcome: { id: row.id, outcome, version: stored?.version ?? null, ...rest },
  });
  if (stored?.ledger !== ledger.id || base === undefined || repeated)
    return {
      outcome: {
        id: row.id,
        outcome: "invalid",
        version: null,
        problems: [{ code: "S312", level: "error", column: null }],
      },
    };
  const elsewhere = shopOutOfReach(deciding, stored);
  if (elsewhere !== undefined) return result("forbidden", { version: null, reason: elsewhere });
  if (stored.isDamaged)
    return result("invalid", { problems: [{ code: "S333", level: "error", column: null }] });
  if (stored.withdrawn) return result("unchanged");

  const { takenFromTheirs } = mergeCells(base, {}, stored.cells);
  if (takenFromTheirs.length > 0) {
    const { by, at, cells } = stored;
    // The wire schema has checked every cell that was ever stored.
    const theirs = Object.fromEntries(
      takenFromTheirs.map((column) => [column, cells[column] ?? null]),
    ) as NonNullable<RowOutcome["theirs"]>;
    return result("conflict", { theirs, by, at });
  }

  const before = projectionOf(
    ledger,
    wholeRow(ledger, stored.cells),
    deciding,
    reversedOf(deciding, stored),
  );
  const closed = closedMonth({ before, after: NOTHING }, deciding.closedMonths);
  if (closed !== undefined) return result("closed", { reason: closed });
  return {
    accepted: {
      ...hand,
      withdrawn: reason,
      whole: wholeRow(ledger, {}),
      before,
      after: NOTHING,
      takenFromTheirs: [],
      found: [],
      ...keyChanges(deciding, before, NOTHING),
    },
  };
}
