import type { Validation } from "../../engine/check/validate.ts";
import type { Pane } from "../../state/pane.ts";
import { selectCell } from "./select-cell.ts";

// The column that a person came from, so that a second jump leads back.
const cameFrom = new WeakMap<Pane, { readonly sheet: string; readonly column: number }>();

/** Goes to the check column in the row at hand, and from there back to the column that a person came from. */
export async function jumpToCheck(
  pane: Pane,
  { checks, openLedger: { snapshot, placement } }: Validation,
): Promise<void> {
  if (checks === undefined) return;
  const { sheet, grid } = snapshot;
  const here = await pane.workbook.selection();
  const before = cameFrom.get(pane);
  if (here.sheet === sheet.id && here.column === checks.column) {
    const column = before?.sheet === sheet.id ? before.column : grid.firstColumn;
    await selectCell(pane, sheet.id, here.row, column);
    return;
  }
  const firstRow = grid.firstRow + placement.headerRow + 1;
  const row = here.sheet === sheet.id ? Math.max(here.row, firstRow) : firstRow;
  cameFrom.set(
    pane,
    here.sheet === sheet.id ? here : { sheet: sheet.id, column: grid.firstColumn },
  );
  await selectCell(pane, sheet.id, row, checks.column);
}
