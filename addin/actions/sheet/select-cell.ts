import { announce } from "../../state/announce.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";

/** Selects a cell of the open sheet: the row as Excel numbers it, the column by its index (0 for A). */
export async function selectCell(pane: Pane, sheet: string, row: number, column: number) {
  const ended = await attempted(pane.workbook.select(sheet, row, column));
  if (!ended.ok) announce(pane, describeTrouble(ended.trouble, pane.store.get().language).title);
}
