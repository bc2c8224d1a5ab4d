import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Pane } from "../../state/pane.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** A selected row whose record stands, as far as the sheet knows. */
export type RowAtHand = ComparedRow & { readonly id: RecordId; readonly base: Version };

/** The rows of the open sheet that are selected in Excel and may be withdrawn: pushed, and not withdrawn already. */
export async function rowsAtHand(pane: Pane): Promise<readonly RowAtHand[]> {
  const { validation, stale } = pane.store.get();
  const checked =
    validation.value === null || stale ? await validateSheet(pane, "quietly") : validation.value;
  if (checked === null) return [];
  const { id } = checked.openLedger.snapshot.sheet;
  const selected = new Set(await pane.workbook.selectedRows(id));
  return checked.comparison.rows.filter(
    (row): row is RowAtHand =>
      selected.has(row.row.number) && row.id !== null && row.base !== null && !row.markedWithdrawn,
  );
}
