import { TEXT_FORMAT } from "../../../shared/cell.ts";
import { writeMark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import type { ColumnWrite, RowEdit, SheetEdited, Workbook } from "../../workbook/workbook.ts";
import type { Validation } from "../check/validate.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber, sheetColumn } from "../sheet/sheet-columns.ts";
import { writtenValue } from "../sheet/written-value.ts";
import type { IncomingRow } from "./place-incoming.ts";

/** What became of it. */
export type WrittenIncoming =
  | {
      readonly kind: "written";
      readonly rows: number;
      readonly cells: number;
      /** Rows with a formula, or a merged cell, where something should have gone: nothing of them was written. */
      readonly left: ReadonlySet<RecordId>;
      /** Puts all of it back, marks too; false when the sheet has changed since. */
      readonly undo: () => Promise<boolean>;
    }
  /** Nothing was written: the sheet takes nothing, or says something else than when it was checked. */
  | { readonly kind: "locked" | "stale" };

/**
 * Writes what others changed into its rows, cells and mark of a row together, and all of it as one step that is taken
 * back together. A row with a formula in one of the cells is left as it is.
 */
export async function writeIncoming(
  workbook: Workbook,
  { openLedger }: Validation,
  rows: readonly IncomingRow[],
): Promise<WrittenIncoming> {
  const { snapshot } = openLedger;
  const { id: sheet } = snapshot.sheet;
  const headerRow = headerRowNumber(openLedger);
  if (!(await workbook.isAsRead(snapshot))) return { kind: "stale" };
  const { mark: column } = await workbook.ownedColumns(sheet, headerRow);
  if (workbook.isLocked(sheet)) return { kind: "locked" };
  if (workbook.revision(sheet) !== snapshot.revision) return { kind: "stale" };
  const edits = editsOf(openLedger, rows, column);
  let edited: SheetEdited;
  try {
    edited = await workbook.edit(sheet, { ...HOW, rows: edits, headerRow });
  } catch (error) {
    // A sheet whose own columns stand already says that it is protected only when something else is written.
    if (error instanceof WorkbookFailure && error.trouble === "read-only")
      return { kind: "locked" };
    throw error;
  }
  const after = workbook.revision(sheet);
  const refused = new Set(edited.left);
  const written = rows.filter(({ number }) => !refused.has(number));
  return {
    kind: "written",
    rows: written.length,
    cells: written.reduce((sum, { changes }) => sum + changes.length, 0),
    left: new Set(rows.flatMap(({ id, number }) => (refused.has(number) ? [id] : []))),
    async undo() {
      if (workbook.revision(sheet) !== after) return false;
      await edited.undo();
      return true;
    },
  };
}

/** No column becomes text, and what is merged stays so. */
const HOW = { textColumns: [], keepsMerges: true } as const;

/** The rows that would be left as they are because of a formula or a merged cell: it is told before anything is written. */
export async function refusedIncoming(
  workbook: Workbook,
  { openLedger }: Validation,
  rows: readonly IncomingRow[],
): Promise<ReadonlySet<RecordId>> {
  if (rows.length === 0) return new Set();
  const edit = { ...HOW, rows: editsOf(openLedger, rows), headerRow: headerRowNumber(openLedger) };
  const refused = new Set(await workbook.leftByEdit(openLedger.snapshot.sheet.id, edit));
  return new Set(rows.flatMap(({ id, number }) => (refused.has(number) ? [id] : [])));
}

/** The cells of each row, and in the column of the marks its mark. */
function editsOf(
  openLedger: OpenLedger,
  rows: readonly IncomingRow[],
  markColumn?: number,
): RowEdit[] {
  return rows.map(({ number, changes, mark }) => {
    const cells = changes.flatMap(({ column: key, after }): ColumnWrite[] => {
      const column = sheetColumn(openLedger, key);
      return column === undefined ? [] : [{ column, cell: writtenValue(openLedger, key, after) }];
    });
    const marked = { value: writeMark(mark), format: TEXT_FORMAT };
    if (markColumn !== undefined) cells.push({ column: markColumn, cell: marked });
    return { row: number, cells, copies: [] };
  });
}
