import type { ChangedArea } from "../workbook/workbook.ts";

/** Something that happened to rows of a sheet; indexes from 0, as the sheet was numbered at that moment. */
export interface RowChange {
  readonly did: "edit" | "insert" | "delete";
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  /** False for what a colleague or the add-in did. */
  readonly byPerson: boolean;
}

/** A run of rows as they stand now: from a row of the sheet as it was, or to be read anew. */
export interface RowRun {
  /** The index in the sheet as it was; null for rows that changed or are new. */
  readonly from: number | null;
  readonly rows: number;
}

/** Where the rows of a grid stand after some changes. */
export interface FollowedRows {
  /** From the top of the grid; together as many rows as asked for. */
  readonly runs: readonly RowRun[];
  /** What the person did themselves, at the rows where it stands now. */
  readonly edits: readonly ChangedArea[];
  /** True when rows that did not change stand elsewhere now. */
  readonly moved: boolean;
}

/**
 * Follows the rows of a grid that begins at row `top` through changes, in their order; `rows` is how
 * many the grid had, `rowsNow` how many it has. Undefined when rows above the grid came or went.
 */
export function followRows(
  top: number,
  rows: number,
  rowsNow: number,
  changes: readonly RowChange[],
): FollowedRows | undefined {
  let runs: RowRun[] = [{ from: 0, rows }];
  let edits: ChangedArea[] = [];
  let moved = false;
  for (const change of changes) {
    const first = Math.max(0, change.row - top);
    const end = change.row + change.rows - top;
    if (change.did === "edit") {
      if (end > 0) runs = replaced(runs, first, end - first, end - first);
    } else if (change.row < top) {
      return undefined;
    } else {
      const inserted = change.did === "insert";
      moved ||= first < total(runs);
      runs = replaced(runs, first, inserted ? 0 : change.rows, inserted ? change.rows : 0);
      edits = edits.flatMap((edit) => shifted(edit, change));
    }
    if (change.byPerson && change.did !== "delete") {
      const { row, column, columns } = change;
      edits.push({ firstRow: row + 1, rows: change.rows, firstColumn: column, columns });
    }
  }
  return { runs: cut(runs, rowsNow), edits, moved };
}

const total = (runs: readonly RowRun[]) => runs.reduce((sum, run) => sum + run.rows, 0);

/** The runs with `gone` rows at an index replaced by `come` rows that are to be read. */
function replaced(runs: readonly RowRun[], at: number, gone: number, come: number): RowRun[] {
  const before = cut(runs, at);
  const after = rest(runs, at + gone);
  return joined([...before, { from: null, rows: come }, ...after]);
}

/** The first so many rows; what the runs do not reach is to be read. */
function cut(runs: readonly RowRun[], count: number): RowRun[] {
  const kept: RowRun[] = [];
  let left = count;
  for (const run of runs) {
    if (left <= 0) break;
    kept.push({ from: run.from, rows: Math.min(run.rows, left) });
    left -= run.rows;
  }
  return joined([...kept, { from: null, rows: Math.max(0, left) }]);
}

/** What comes after the first so many rows. */
function rest(runs: readonly RowRun[], count: number): RowRun[] {
  const kept: RowRun[] = [];
  let skip = count;
  for (const { from, rows } of runs) {
    const gone = Math.min(Math.max(0, skip), rows);
    skip -= rows;
    if (gone < rows) kept.push({ from: from === null ? null : from + gone, rows: rows - gone });
  }
  return kept;
}

/** The runs without empty ones; rows that are to be read together are one run. */
function joined(runs: readonly RowRun[]): RowRun[] {
  const kept: RowRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.rows === 0) continue;
    if (last?.from === null && run.from === null) {
      kept[kept.length - 1] = { from: null, rows: last.rows + run.rows };
    } else kept.push(run);
  }
  return kept;
}

/** Where an area stands after rows came or went; nothing when all of it went. */
function shifted(area: ChangedArea, { did, row, rows }: RowChange): ChangedArea[] {
  const first = area.firstRow - 1;
  const end = first + area.rows;
  const gone = (index: number) => (index <= row ? index : Math.max(row, index - rows));
  const from = did === "insert" ? first + (first >= row ? rows : 0) : gone(first);
  const to = did === "insert" ? end + (end > row ? rows : 0) : gone(end);
  return to > from ? [{ ...area, firstRow: from + 1, rows: to - from }] : [];
}
