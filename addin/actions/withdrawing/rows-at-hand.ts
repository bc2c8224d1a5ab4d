import type { Pane } from "../../state/pane.ts";
import type { RowAtHand } from "../../state/pane-state.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/**
 * Looks at the rows of the open sheet that are selected in Excel and may be withdrawn: pushed, and not
 * withdrawn already. `asked` when that was chosen in the menu of a cell.
 */
export async function lookAtHand(pane: Pane, asked = false): Promise<readonly RowAtHand[]> {
  const { validation, stale } = pane.store.get();
  const checked =
    validation.value === null || stale ? await validateSheet(pane, "quietly") : validation.value;
  if (checked === null) return [];
  const { openLedger, comparison } = checked;
  const selected = new Set(await pane.workbook.selectedRows(openLedger.snapshot.sheet.id));
  const rows = comparison.rows.filter(
    (row): row is RowAtHand =>
      selected.has(row.row.number) && row.id !== null && row.base !== null && !row.markedWithdrawn,
  );
  pane.store.set({ atHand: { of: comparison, rows, asked } });
  return rows;
}
