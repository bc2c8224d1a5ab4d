import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { KnownRecord } from "../server/look-up-records.ts";

/** One cell that a push would change. */
export interface CellChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that was pushed before and says something else now. */
export interface ChangedRow {
  readonly compared: ComparedRow & { readonly id: RecordId; readonly base: Version };
  /** Null when the server could not be asked what stood there. */
  readonly changes: readonly CellChange[] | null;
  /** Set when somebody else has changed the record since. */
  readonly movedOn: { readonly by: string; readonly at: string } | null;
}

/** True for a row that was pushed before and says something else now. */
export function isChanged(row: ComparedRow): row is ChangedRow["compared"] {
  return row.standing === "changed" && row.id !== null && row.base !== null;
}

/** What a push would change in a row; nothing is known of it when the server does not know the record. */
export function changeOf(
  compared: ChangedRow["compared"],
  known: KnownRecord | undefined,
): ChangedRow {
  const base = known?.base;
  if (known === undefined || base === null || base === undefined) {
    return { compared, changes: null, movedOn: null };
  }
  const { changes } = changeFrom(compared, base);
  const movedOn = known.version === compared.base ? null : { by: known.by, at: known.at };
  return { compared, changes, movedOn };
}

/** The same by what stood in the row when it was pushed; whether somebody has changed it since is not known. */
export function changeFrom(compared: ChangedRow["compared"], base: Row | undefined): ChangedRow {
  if (base === undefined) return { compared, changes: null, movedOn: null };
  const changes = Object.entries(compared.row.cells)
    .map(([column, after]) => ({ column, before: base[column] ?? null, after }))
    .filter(({ before, after }) => before !== after);
  return { compared, changes, movedOn: null };
}
