import type { Row } from "../row.ts";

/** A cell that both sides changed, each to something else. */
export interface Conflict {
  readonly column: string;
  readonly base: unknown;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** What becomes of a row that two people changed. */
export interface Merge {
  /** Theirs, with each of your edits that does not conflict. */
  readonly cells: Row;
  /** The columns that they changed and you did not, or that both changed alike. */
  readonly takenFromTheirs: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges a row cell by cell: `base` is what you started from, `yours` what you sent, `theirs` what
 * stands now. A column that you left out is one you did not touch; null is one you blanked.
 */
export function mergeCells(base: Row, yours: Row, theirs: Row): Merge {
  const cells: Record<string, unknown> = { ...theirs };
  const takenFromTheirs: string[] = [];
  const conflicts: Conflict[] = [];
  for (const column of new Set([
    ...Object.keys(theirs),
    ...Object.keys(base),
    ...Object.keys(yours),
  ])) {
    const was = base[column] ?? null;
    const now = theirs[column] ?? null;
    const mine = column in yours ? (yours[column] ?? null) : was;
    if (mine === was || mine === now) {
      if (now !== was) takenFromTheirs.push(column);
    } else if (now === was) {
      cells[column] = mine;
    } else {
      conflicts.push({ column, base: was, yours: mine, theirs: now });
    }
  }
  return { cells, takenFromTheirs, conflicts };
}
