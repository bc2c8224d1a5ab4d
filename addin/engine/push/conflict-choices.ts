import type { ConflictChoices } from "./resolve-conflicts.ts";
import type { PushedRow } from "./push-report.ts";
import type { RecordId } from "../../../shared/record.ts";

export type Side = "mine" | "theirs";

/** What was chosen so far: by record, then by column. */
export type Choices = ReadonlyMap<RecordId, ConflictChoices>;

/** The choices with one more; with `all`, every conflict takes the same side. */
export function choose(
  choices: Choices,
  rows: readonly PushedRow[],
  cell: {
    readonly id: RecordId;
    readonly column: string;
    readonly side: Side;
    readonly all: boolean;
  },
): Choices {
  if (!cell.all) {
    return new Map(choices).set(cell.id, { ...choices.get(cell.id), [cell.column]: cell.side });
  }
  return new Map(
    rows.map(({ id, outcome }) => [
      id,
      Object.fromEntries((outcome.conflicts ?? []).map(({ column }) => [column, cell.side])),
    ]),
  );
}

/** The rows whose every conflict has a choice. */
export function resolvedRows(choices: Choices, rows: readonly PushedRow[]): Choices {
  return new Map(
    rows.flatMap(({ id, outcome }) => {
      const chosen = choices.get(id);
      const whole =
        chosen !== undefined &&
        (outcome.conflicts ?? []).every(({ column }) => chosen[column] !== undefined);
      return whole ? [[id, chosen] as const] : [];
    }),
  );
}
