import type { RowOutcome } from "../../shared/api/push.ts";
import { maskCells } from "../../shared/derive/mask-cells.ts";
import { holdsPersonal } from "../../shared/derive/personal-cells.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { RecordId } from "../../shared/record.ts";

/** The records of which an answer shows personal values that its person did not send. */
export const shownRecords = (ledger: Ledger, outcomes: readonly RowOutcome[]): RecordId[] =>
  outcomes
    .filter(({ theirs, conflicts }) => {
      const told = (conflicts ?? []).map(({ column, theirs: value }) => [column, value] as const);
      return holdsPersonal(ledger, { ...theirs, ...Object.fromEntries(told) });
    })
    .map(({ id }) => id);

/** The answer with those values masked; a mask that is pushed again changes nothing, see `unmaskCells`. */
export function maskShown(ledger: Ledger, outcome: RowOutcome): RowOutcome {
  const { theirs, conflicts } = outcome;
  const masked = (column: string, value: unknown) =>
    // A mask is a text, and what is public stays as it is.
    maskCells(ledger, { [column]: value })[column] as NonNullable<RowOutcome["theirs"]>[string];
  return {
    ...outcome,
    ...(theirs !== undefined && { theirs: maskCells(ledger, theirs) as typeof theirs }),
    ...(conflicts !== undefined && {
      conflicts: conflicts.map((one) => ({
        ...one,
        base: masked(one.column, one.base),
        theirs: masked(one.column, one.theirs),
      })),
    }),
  };
}
