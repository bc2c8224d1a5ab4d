import type { Grid } from "../../shared/reading/grid.ts";
import { ownedColumn, ownedHeadings } from "../../shared/reading/owned-columns.ts";
import { WorkbookFailure } from "./workbook-failure.ts";
import type { HostWorkbook, SheetRef, SheetSnapshot, Workbook } from "./workbook.ts";

/** What is known of a sheet: how it was read last, and the marks that it did not take. */
interface Known {
  ref: SheetRef;
  grid: Grid | null;
  headerRow: number;
  /** The index of the mark column in the sheet; undefined until it was asked for. */
  markColumn: number | undefined;
  marks: Map<number, string>;
  locked: boolean;
}

// Few sheets are locked; the pane opens without what keeps their marks.
const keptMarks = () => import("./kept-marks.ts");

const memoryKey = ({ name }: SheetRef) => `kept-marks:${name}`;

/**
 * The workbook with sheets that may not be changed checked and pushed like all others: their protection
 * is never lifted, what the check column would say is for the pane alone, and the marks are kept in
 * the workbook's memory until the sheet takes them. A row is found again by what stands in it.
 */
export function lockedSheets<W extends HostWorkbook>(open: W): W & Workbook {
  const sheets = new Map<string, Known>();

  async function know(ref: SheetRef): Promise<Known> {
    const before = sheets.get(ref.id);
    const recalledMarks = before === undefined ? await recalled(ref) : undefined;
    // Another read of the sheet may have come first meanwhile.
    const known = sheets.get(ref.id) ?? {
      grid: null,
      headerRow: 0,
      markColumn: undefined,
      marks: new Map<number, string>(),
      locked: false,
      ...recalledMarks,
      ref,
    };
    known.ref = ref;
    sheets.set(ref.id, known);
    return known;
  }

  async function recalled(ref: SheetRef): Promise<Pick<Known, "headerRow" | "marks"> | undefined> {
    const stored = await open.recall(memoryKey(ref));
    if (stored === null || stored === undefined) return undefined;
    const { keptMarksIn, rowsAsBefore } = await keptMarks();
    const kept = keptMarksIn(stored);
    if (kept === undefined) return undefined;
    const { grid } = await open.readSheet(ref.id);
    return { headerRow: kept.headerRow, marks: rowsAsBefore(grid, kept.marks) };
  }

  async function keep(known: Known): Promise<void> {
    const { headerRow, marks, grid } = known;
    const { withLooks } = await keptMarks();
    const kept = { headerRow, marks: withLooks(grid, marks) };
    // A workbook that is read-only as a whole may take no memory either; this pane then has its own.
    await open.remember(memoryKey(known.ref), kept).catch(ignoreLocked);
  }

  async function giveBack(id: string, known: Known, markColumn: number): Promise<void> {
    const first = known.headerRow + 1;
    const texts: (string | null)[] = [];
    for (const [row, mark] of known.marks) {
      while (texts.length <= row - first) texts.push(null);
      texts[row - first] = mark;
    }
    await open.writeOwned(id, markColumn, first, texts);
    known.marks = new Map();
    await open.remember(memoryKey(known.ref), null);
  }

  return {
    ...open,
    isLocked: (id) => sheets.get(id)?.locked ?? false,
    async readSheet(id) {
      const snapshot = await open.readSheet(id);
      const known = await know(snapshot.sheet);
      if (known.marks.size > 0 && known.grid !== null) {
        const { rowsAsBefore, withLooks } = await keptMarks();
        known.marks = rowsAsBefore(snapshot.grid, withLooks(known.grid, known.marks));
      }
      known.grid = snapshot.grid;
      return withMarks(snapshot, known);
    },
    async rereadSheet(before) {
      const known = sheets.get(before.sheet.id);
      if (known !== undefined && known.marks.size > 0) return null;
      const reread = await open.rereadSheet(before);
      if (known !== undefined && reread !== null) known.grid = reread.snapshot.grid;
      return reread;
    },
    async ownedColumns(id, headerRow) {
      const known = sheets.get(id);
      try {
        const columns = await open.ownedColumns(id, headerRow);
        if (known !== undefined) {
          known.markColumn = columns.mark;
          if (known.marks.size > 0) await giveBack(id, known, columns.mark);
          known.locked = false;
        }
        return columns;
      } catch (error) {
        if (known === undefined || !isLock(error)) throw error;
        known.locked = true;
        known.headerRow = headerRow;
        const free = rightOf(known.grid);
        known.markColumn = free + 2;
        return { check: free, overdue: free + 1, mark: free + 2 };
      }
    },
    async writeOwned(id, column, firstRow, texts) {
      const known = sheets.get(id);
      if (known?.locked !== true) {
        try {
          return await open.writeOwned(id, column, firstRow, texts);
        } catch (error) {
          if (known === undefined || !isLock(error)) throw error;
          known.locked = true;
          known.headerRow = Math.min(firstRow - 1, known.headerRow || Infinity);
        }
      }
      if (column !== known.markColumn) return;
      for (const [index, text] of texts.entries()) {
        if (text === null) continue;
        if (text === "") known.marks.delete(firstRow + index);
        else known.marks.set(firstRow + index, text);
      }
      await keep(known);
    },
    async readMarks(id, column, firstRow) {
      const known = sheets.get(id);
      if (known === undefined || (!known.locked && known.marks.size === 0)) {
        return open.readMarks(id, column, firstRow);
      }
      const grid = known.grid;
      const end = grid === null ? firstRow : grid.firstRow + grid.values.length;
      const own = markIndex(grid, known.headerRow);
      return Array.from({ length: Math.max(0, end - firstRow) }, (_, index) =>
        markAt(known, own, firstRow + index),
      );
    },
  };
}

const isLock = (error: unknown) =>
  error instanceof WorkbookFailure && error.trouble === "read-only";

function ignoreLocked(error: unknown): void {
  if (!isLock(error)) throw error;
}

const rightOf = (grid: Grid | null) =>
  grid === null ? 0 : grid.firstColumn + (grid.values[0]?.length ?? 0);

const rowOf = (grid: Grid | null, row: number) => grid?.values[row - grid.firstRow];

/** The index in the grid of the sheet's own mark column; -1 when it has none. */
function markIndex(grid: Grid | null, headerRow: number): number {
  return (rowOf(grid, headerRow) ?? []).findLastIndex(
    (heading) => ownedColumn(String(heading)) === "mark",
  );
}

function markAt({ grid, marks }: Known, own: number, row: number): string {
  return marks.get(row) ?? (own < 0 ? "" : String(rowOf(grid, row)?.[own] ?? ""));
}

/** The sheet as if its marks stood in it. */
function withMarks(snapshot: SheetSnapshot, known: Known): SheetSnapshot {
  const { grid } = snapshot;
  if (grid === null || known.marks.size === 0) return snapshot;
  const own = markIndex(grid, known.headerRow);
  const marks = grid.values.map((_, index) => {
    const row = grid.firstRow + index;
    return row === known.headerRow ? ownedHeadings.mark.zh : markAt(known, own, row);
  });
  return {
    ...snapshot,
    grid: {
      ...grid,
      values: grid.values.map((row, index) => [...row, marks[index] ?? ""]),
      kinds: grid.kinds.map((row, index) => [...row, marks[index] === "" ? "empty" : "text"]),
    },
  };
}
