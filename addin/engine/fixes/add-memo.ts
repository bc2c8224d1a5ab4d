import { NOTE } from "../../../shared/ledger.ts";
import { noteWithMemo, type OrderMemo } from "../../../shared/text/order-memo.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Validation } from "../check/validate.ts";
import { headerRowNumber, sheetColumn } from "../sheet/sheet-columns.ts";

/** What became of a memo: it stands in the row's note, or why it does not. */
export type MemoAdded =
  | { readonly added: true; undo(): Promise<boolean> }
  | { readonly added: false; readonly why: "no-note" | "formula" | "stale" };

/** Writes a memo below what stands in the note of a row; a formula there is left alone. */
export async function addMemo(
  workbook: Workbook,
  { openLedger }: Pick<Validation, "openLedger">,
  row: number,
  memo: OrderMemo,
): Promise<MemoAdded> {
  const { sheet, revision, grid } = openLedger.snapshot;
  const column = sheetColumn(openLedger, NOTE);
  if (column === undefined) return { added: false, why: "no-note" };
  const changed = () => workbook.revision(sheet.id) !== revision;
  if (changed()) return { added: false, why: "stale" };
  const stands = grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
  const value = noteWithMemo(String(stands), memo);
  const { left, undo } = await workbook.edit(sheet.id, {
    rows: [{ row, cells: [{ column, cell: { value, format: null } }], copies: [] }],
    textColumns: [],
    headerRow: headerRowNumber(openLedger),
  });
  if (left.length > 0) return { added: false, why: "formula" };
  return {
    added: true,
    undo: async () => {
      if (changed()) return false;
      await undo();
      return true;
    },
  };
}
