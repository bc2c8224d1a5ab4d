import { writeMark } from "../../../shared/merge/mark.ts";
import type { CellWrite, ColumnWrite, Workbook } from "../../workbook/workbook.ts";
import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import { isBlankText } from "../../../shared/cell.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Pausing } from "../environment.ts";
import type { Validation } from "../check/validate.ts";
import { rowsByRecord } from "../marks/marks.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber, markHere, sheetColumn } from "../sheet/sheet-columns.ts";
import { writtenValue } from "../sheet/written-value.ts";
import type { MissingRow } from "./missing-rows.ts";

/** What bringing rows back came to. */
export type BroughtBack =
  | { readonly kind: "brought"; readonly rows: number; readonly undo: () => Promise<boolean> }
  /** Nothing was written: the sheet takes nothing, or has changed since it was read. */
  | { readonly kind: "locked" | "stale" };

/**
 * Writes rows anew that are gone from the sheet, as the server has them and with their marks: into the
 * blanked row that still carries the mark, else below the last row of the ledger.
 */
export async function bringBack(
  workbook: Workbook,
  { openLedger, reading }: Validation,
  missing: readonly MissingRow[],
  env: Pausing,
): Promise<BroughtBack> {
  const { sheet, revision } = openLedger.snapshot;
  const { column: mark, rows: marked } = await rowsByRecord(workbook, openLedger, env);
  if (workbook.isLocked(sheet.id)) return { kind: "locked" };
  if (workbook.revision(sheet.id) !== revision) return { kind: "stale" };

  const last = reading.rows.at(-1)?.number;
  const free = freeRows(headerRowNumber(openLedger) + 1, new Set([...marked.values()].flat()));
  const inPlace: CellWrite[] = [];
  const anew: ColumnWrite[][] = [];
  const marks = new Map<number, string>();
  const placed = missing.map((record) => {
    const row = blankedRow(openLedger, marked, record.id) ?? (last === undefined ? free() : null);
    return { record, row, cells: cellsOf(openLedger, record), text: markText(openLedger, record) };
  });
  const inserted = placed.filter(({ row }) => row === null).length;
  for (const { row, cells, text } of placed) {
    if (row === null) {
      anew.push(wholeRow(openLedger, [...cells, { column: mark, cell: BLANK }]));
      marks.set((last ?? 0) + anew.length, text);
    } else {
      inPlace.push(...cells.map((cell) => ({ ...cell, row })));
      // Rows that come in below the last one take what is blank there further down.
      marks.set(row > (last ?? Infinity) ? row + inserted : row, text);
    }
  }
  const written = await unlessLocked(async () => {
    const stood = inPlace.length === 0 ? [] : await workbook.writeCells(sheet.id, inPlace);
    if (last === undefined || anew.length === 0) return { stood, edited: null };
    const rows = [{ row: last, cells: [], copies: anew }];
    const headerRow = headerRowNumber(openLedger);
    return { stood, edited: await workbook.edit(sheet.id, { rows, textColumns: [], headerRow }) };
  });
  if (written === "locked") return { kind: "locked" };
  const { stood, edited } = written;
  const first = Math.min(...marks.keys());
  const rows = Math.max(...marks.keys()) - first + 1;
  const texts = Array.from({ length: rows }, (_, index) => marks.get(first + index) ?? null);
  if (marks.size > 0) await workbook.writeOwned(sheet.id, mark, first, texts);
  const after = workbook.revision(sheet.id);
  return {
    kind: "brought",
    rows: missing.length,
    async undo() {
      if (workbook.revision(sheet.id) !== after) return false;
      await edited?.undo();
      if (stood.length > 0) await workbook.writeCells(sheet.id, stood);
      return true;
    },
  };
}

/** A sheet whose own columns stand already says that it is protected only when something else is written. */
async function unlessLocked<T>(write: () => Promise<T>): Promise<T | "locked"> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WorkbookFailure && error.trouble === "read-only") return "locked";
    throw error;
  }
}

/** The rows of a ledger without any, one after the other; those that carry a mark are another record's. */
function freeRows(first: number, taken: ReadonlySet<number>): () => number {
  let row = first - 1;
  return () => {
    do row += 1;
    while (taken.has(row));
    return row;
  };
}

/** The record's cells, where the sheet has a column for them. */
function cellsOf(openLedger: OpenLedger, { cells }: MissingRow): ColumnWrite[] {
  return openLedger.ledger.keys.flatMap((key) => {
    const column = sheetColumn(openLedger, key);
    return column === undefined
      ? []
      : [{ column, cell: writtenValue(openLedger, key, cells[key] ?? null) }];
  });
}

const markText = (openLedger: OpenLedger, record: MissingRow): string =>
  writeMark(markHere(openLedger, record));

const BLANK = { value: "", format: null } as const;

/** A copy of a row that says what these cells say and nothing else; a formula that is copied stays. */
function wholeRow(
  { snapshot: { grid } }: OpenLedger,
  cells: readonly ColumnWrite[],
): ColumnWrite[] {
  const written = new Set(cells.map(({ column }) => column));
  const width = grid.values[0]?.length ?? 0;
  const others = Array.from({ length: width }, (_, index) => grid.firstColumn + index)
    .filter((column) => !written.has(column))
    .map((column): ColumnWrite => ({ column, cell: BLANK }));
  return [...cells, ...others];
}

/** The row that carries a record's mark and says nothing any more; null when there is none, or several. */
function blankedRow(
  { snapshot: { grid }, placement }: OpenLedger,
  marked: ReadonlyMap<RecordId, readonly number[]>,
  id: RecordId,
): number | null {
  const [row, ...copies] = marked.get(id) ?? [];
  if (row === undefined || copies.length > 0) return null;
  const values = grid.values[row - grid.firstRow] ?? [];
  const isBlank = Object.values(placement.columns).every(
    (place) => !("index" in place) || isBlankText(String(values[place.index] ?? "")),
  );
  return isBlank ? row : null;
}
