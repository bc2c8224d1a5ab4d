import type { ColumnChoice } from "../../engine/sheet/column-choice.ts";
import type { Pane } from "../../state/pane.ts";
import { savePlacement } from "./save-placement.ts";

/** Has another heading, or none, stand for one column of the open ledger; the others stay where they are. */
export async function placeColumn(pane: Pane, column: string, choice: ColumnChoice): Promise<void> {
  const opened = pane.store.get().sheet.value;
  if (opened?.kind !== "ledger") return;
  const { snapshot, ledger, remembered } = opened.openLedger;
  await savePlacement(pane, snapshot, ledger, { ...remembered?.columns, [column]: choice });
}
