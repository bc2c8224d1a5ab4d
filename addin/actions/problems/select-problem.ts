import type { Problem } from "../../../shared/problem.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { selectCell } from "../sheet/select-cell.ts";

/** Selects the cell that a problem is about, the first of many; the header row's when it is about a whole column or sheet. */
export async function selectProblem(pane: Pane, { row, rows, column }: Problem): Promise<void> {
  const { validation } = pane.store.get();
  if (validation.value === null) return;
  const { headerRowNumber, sheetColumn } = await loadEngine();
  const { openLedger } = validation.value;
  const index = column === null ? undefined : sheetColumn(openLedger, column);
  await selectCell(
    pane,
    openLedger.snapshot.sheet.id,
    row ?? rows?.[0] ?? headerRowNumber(openLedger),
    index ?? openLedger.snapshot.grid.firstColumn,
  );
}
