import type { ComparedRow, Comparison } from "../../../shared/merge/compare.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { Pausing } from "../environment.ts";

/** What a row said when it was last pushed, as this pane has seen it in the sheet. */
export interface StoodRow {
  readonly version: Version;
  readonly cells: Row;
}

export type StoodRows = ReadonlyMap<RecordId, StoodRow>;

/** What an earlier check leaves behind. */
interface Earlier {
  readonly comparison: Comparison;
  readonly stood: StoodRows;
}

/**
 * What the changed rows said when they were last pushed, as far as an earlier check of the sheet met them
 * unchanged: then nobody has to be asked. Rows that were changed before the pane saw them are left out.
 */
export async function stoodRows(
  now: Comparison,
  earlier: Earlier | undefined,
  env: Pausing,
): Promise<StoodRows> {
  const stood = new Map<RecordId, StoodRow>();
  if (earlier === undefined) return stood;
  const wanted = new Map<RecordId, Version>();
  for (const [index, { standing, id, base }] of now.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    if (standing !== "changed" || id === null || base === null) continue;
    const known = earlier.stood.get(id);
    if (known?.version === base) stood.set(id, known);
    else wanted.set(id, base);
  }
  if (wanted.size === 0) return stood;
  for (const [index, { standing, id, base, row }] of earlier.comparison.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    if (standing !== "unchanged" || id === null || base === null) continue;
    if (wanted.get(id) === base) stood.set(id, { version: base, cells: row.cells });
  }
  return stood;
}

/** What stood there, if it is what the row was last pushed with; nothing is known of columns that were placed since. */
export function stoodBefore(rows: StoodRows, { id, base, row }: ComparedRow): Row | undefined {
  const known = id === null ? undefined : rows.get(id);
  if (known === undefined || known.version !== base) return undefined;
  return Object.keys(row.cells).every((key) => key in known.cells) ? known.cells : undefined;
}
