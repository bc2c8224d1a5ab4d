import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { Mark } from "../../../shared/merge/mark.ts";
import { type Conflict, mergeCells } from "../../../shared/merge/merge.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { RowOutcome } from "../../../shared/api/push.ts";
import type { CellValue } from "../../../shared/api/fields.ts";
import type { Validation } from "../check/validate.ts";
import { stoodBefore } from "../check/stood-rows.ts";
import type { CellChange } from "../push/changed-row.ts";
import type { PushedRow } from "../push/push-report.ts";
import { cellAt, stoodCells } from "../push/stood-cells.ts";
import { markHere, sheetColumn } from "../sheet/sheet-columns.ts";
import { asksForColumn } from "../sheet/columns-asked.ts";
import type { Incoming, MovedRecord } from "./incoming.ts";
import { handedDown } from "./handed-down.ts";
import { isUntouched } from "./is-untouched.ts";

/** A row of the sheet into which cells that others changed are to be written. */
export interface IncomingRow {
  readonly id: RecordId;
  readonly number: number;
  readonly row: Row;
  readonly by: string;
  readonly at: string;
  /** What stands in the sheet, and what comes. */
  readonly changes: readonly CellChange[];
  /** As the row shall be marked once it says so. */
  readonly mark: Mark;
}

/**
 * Why a row stays as it is, and its mark too: it is asked where the sheet's columns stand, or whether the row is
 * another case; a cell of it is inherited or handed down, holds a formula or something that can't be read; a column is
 * one value for the whole sheet; its particulars would be more than a person sees in a day; it was typed into since,
 * and what it said before is not known.
 */
export type LeftWhy =
  | "columns"
  | "case"
  | "shared"
  | "formula"
  | "unread"
  | "constant"
  | "withheld"
  | "typed";

export interface LeftRow {
  readonly id: RecordId;
  readonly number: number;
  readonly row: Row;
  readonly why: LeftWhy;
  /** The cells that are in the way, as they stand and as others have them. */
  readonly changes: readonly CellChange[];
}

/** Where what others changed belongs in the sheet as it stands now. */
export interface PlacedIncoming {
  readonly rows: readonly IncomingRow[];
  /** Rows whose cells need nothing, the sheet lacking the columns or saying so already: their marks move on. */
  readonly marks: ReadonlyMap<RecordId, Mark>;
  /** Rows of which both changed a cell, as a push would answer them. */
  readonly conflicts: readonly PushedRow[];
  readonly left: readonly LeftRow[];
  /** The numbers of rows whose record was withdrawn, or went to a shop that the person may not see. */
  readonly withdrawn: readonly number[];
  readonly departed: readonly number[];
}

/**
 * Merges what others changed into the rows of a checked sheet, by the same three-way merge as a push: into cells that
 * nobody has changed here since the last push. All of a row or none.
 */
export function placeIncoming(
  validation: Validation,
  { sheet, moved, departed, refused }: Incoming,
): PlacedIncoming {
  const { openLedger, comparison } = validation;
  const rows: IncomingRow[] = [];
  const marks = new Map<RecordId, Mark>();
  const conflicts: PushedRow[] = [];
  const left: LeftRow[] = [];
  const withdrawn: number[] = [];
  const gone: number[] = [];
  const isShared = handedDown(validation);
  // A column that may stand elsewhere than its heading says is settled first: a doubt about its amounts is not that.
  const isPlaced = !validation.found.some(
    (problem) => asksForColumn(problem) && problem.code !== "S324",
  );
  const here = openLedger.snapshot.sheet.id === sheet ? comparison.rows : [];
  for (const compared of here) {
    const { id, base, row, otherCase } = compared;
    const { number, cells } = row;
    if (id === null || base === null) continue;
    if (departed.has(id)) gone.push(number);
    const record = moved.get(id);
    // It was pushed since, or written by now.
    if (record === undefined || record.version <= base) continue;
    const leave = (why: LeftWhy, changes: readonly CellChange[] = []) =>
      left.push({ id, number, row: cells, why, changes });
    if (record.withdrawn) {
      if (!compared.markedWithdrawn) withdrawn.push(number);
      continue;
    }
    const sides = sidesOf(validation, compared, record);
    if (!isPlaced) leave("columns");
    else if (otherCase !== null) leave("case");
    else if (record.withheld) leave("withheld");
    else if (sides === null) leave("typed");
    else {
      const merged = mergeSides(sides);
      const inTheWay = (isSo: (column: string) => boolean) =>
        merged.changes.filter(({ column }) => isSo(column));
      const reasons: [LeftWhy, readonly CellChange[]][] = [
        ["unread", inTheWay((column) => sides.unread.has(column))],
        ["constant", inTheWay((column) => sheetColumn(openLedger, column) === undefined)],
        ["shared", inTheWay((column) => isShared(number, column))],
        ["formula", refused.has(id) ? merged.changes : []],
      ];
      const reason = reasons.find(([, changes]) => changes.length > 0);
      const { version, by, at } = record;
      if (reason !== undefined) leave(...reason);
      else if (merged.conflicts.length > 0) {
        const outcome = outcomeOf(record, pick(sides.theirs, merged.taken), merged.conflicts);
        conflicts.push({ id, number, sent: cells, stood: stoodCells(openLedger, number), outcome });
      } else {
        const mark = markHere(openLedger, { id, version, cells: sides.theirs });
        if (merged.changes.length === 0) marks.set(id, mark);
        else rows.push({ id, number, row: cells, by, at, changes: merged.changes, mark });
      }
    }
  }
  return { rows, marks, conflicts, left, withdrawn, departed: gone };
}

const isSame = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

/** A record in the columns of the sheet: as it last saw it, as it stands in it, as the server has it. */
interface Sides {
  readonly base: Row;
  readonly yours: Row;
  readonly theirs: Row;
  /** Columns whose cell can't be read: it is what somebody typed, whatever it means. */
  readonly unread: ReadonlySet<string>;
}

/** Null when what the sheet last saw of the record is not known. */
function sidesOf(
  { openLedger, stood }: Validation,
  compared: ComparedRow,
  { base, cells, isWhole }: MovedRecord,
): Sides | null {
  const columns = Object.keys(openLedger.placement.columns);
  const { row } = compared;
  const known = isUntouched(openLedger.ledger, compared) ? row.cells : stoodBefore(stood, compared);
  const seen = known ?? (isWhole ? base : null);
  if (seen === null) return null;
  const yours: Record<string, unknown> = {};
  const unread = new Set<string>();
  for (const column of columns) {
    if (column in row.cells) yours[column] = row.cells[column];
    else {
      const at = sheetColumn(openLedger, column);
      yours[column] = at === undefined ? null : cellAt(openLedger.snapshot, row.number, at);
      if (yours[column] === "") yours[column] = null;
      unread.add(column);
    }
  }
  return { base: pick(seen, columns), yours, theirs: pick({ ...seen, ...cells }, columns), unread };
}

/** The merge, with every cell that is to change or is in conflict as it stands and as others have it. */
function mergeSides({ base, yours, theirs, unread }: Sides) {
  const { conflicts, takenFromTheirs } = mergeCells(base, yours, theirs);
  const taken = takenFromTheirs.filter(
    (column) => unread.has(column) || !isSame(yours[column], theirs[column]),
  );
  const changes = [...taken, ...conflicts.map(({ column }) => column)].map((column) => ({
    column,
    before: unread.has(column) ? null : (yours[column] ?? null),
    after: theirs[column] ?? null,
  }));
  return { conflicts, taken, changes };
}

function outcomeOf(
  { id, version, by, at }: MovedRecord,
  theirs: Row,
  conflicts: readonly Conflict[],
): RowOutcome {
  return {
    id,
    outcome: "conflict",
    version,
    by,
    at,
    theirs: onWire(theirs),
    conflicts: conflicts.map(({ column, ...sides }) => ({ column, ...onWireSides(sides) })),
  };
}

// What columns read and the server answers are plain JSON.
const onWire = (cells: Row) => cells as Record<string, CellValue>;
const onWireSides = (sides: Omit<Conflict, "column">) =>
  sides as { base: CellValue; yours: CellValue; theirs: CellValue };
