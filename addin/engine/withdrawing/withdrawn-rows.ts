import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { WithdrawnRecord } from "../server/withdrawn-records.ts";

/** A row of the sheet whose record was withdrawn. */
export interface WithdrawnRow {
  readonly compared: ComparedRow & { readonly id: RecordId };
  /** Who withdrew it, when and why; null when its mark alone says so. */
  readonly said: WithdrawnRecord | null;
}

interface WithdrawnRows {
  /** Those that nobody has said what to do with: withdrawn elsewhere, or typed into since. */
  readonly askedWithdrawn: readonly WithdrawnRow[];
  /** Those that bring their record back. */
  readonly revived: readonly ComparedRow[];
  /** Those that are as they were when they were withdrawn. */
  readonly withdrawn: readonly ComparedRow[];
  /** All other rows. */
  readonly rows: readonly ComparedRow[];
}

export const NONE_REVIVED: ReadonlySet<RecordId> = new Set();

/**
 * Parts the rows of withdrawn records from the others, by their marks and by what the server says (`gone`;
 * null while it can't be asked, and then it asks itself when such a row is pushed).
 */
export function withdrawnRows(
  compared: readonly ComparedRow[],
  gone: ReadonlyMap<RecordId, WithdrawnRecord> | null,
  reviving: ReadonlySet<RecordId>,
): WithdrawnRows {
  const askedWithdrawn: WithdrawnRow[] = [];
  const revived: ComparedRow[] = [];
  const withdrawn: ComparedRow[] = [];
  const rows: ComparedRow[] = [];
  for (const row of compared) {
    const said = row.id === null ? null : (gone?.get(row.id) ?? null);
    // What somebody has brought back since is a row like any other, in whichever copy of the file.
    const isGone = gone === null ? row.markedWithdrawn : said !== null;
    if (row.id === null || row.standing === "blocked" || !isGone) {
      rows.push(asItStands(row));
    } else if (said?.reason === null && row.base === null) {
      // Its own author took the push back and pushes it anew; for anybody else the server asks.
      rows.push(row);
    } else if (reviving.has(row.id)) revived.push(row);
    else if (row.standing === "withdrawn") withdrawn.push(row);
    else askedWithdrawn.push({ compared: { ...row, id: row.id }, said });
  }
  return { askedWithdrawn, revived, withdrawn, rows };
}

/** A row that its mark calls withdrawn and the server does not: what differs is a change of what stands. */
const asItStands = (row: ComparedRow): ComparedRow =>
  row.standing === "withdrawn" ? { ...row, standing: "changed" } : row;
