import type { Pane } from "../../state/pane.ts";
import { selectCell } from "./select-cell.ts";

/** Selects the first cell of a row of the open ledger. */
export async function selectRow(pane: Pane, row: number): Promise<void> {
  const opened = pane.store.get().sheet.value;
  if (opened?.kind !== "ledger") return;
  const { sheet, grid } = opened.openLedger.snapshot;
  await selectCell(pane, sheet.id, row, grid.firstColumn);
}
