import type { CellStyle, CellStylePatch } from "../../workbook/cell-style.ts";
import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

/**
 * The value of a style property that all cells share; null when they differ, as in Excel.
 * `unset` is what Excel answers for cells where nothing was chosen.
 */
export function commonStyle<K extends keyof CellStyle>(
  cells: Cells,
  key: K,
  unset?: NonNullable<CellStyle[K]>,
): CellStyle[K] | null {
  const { styles } = cells.sheet.workbook;
  const [first, ...rest] = styleIds(cells);
  const answer = styles.get(first ?? 0)[key];
  const same = rest.every((id) => styles.get(id)[key] === answer);
  return same ? (answer ?? unset ?? null) : null;
}

/** The numbers of all styles in the cells, each once. */
function styleIds({ sheet, boxes }: Cells): Set<number> {
  const ids = new Set<number>();
  for (const whole of boxes) {
    const last = { row: whole.row + whole.rows - 1, column: whole.column + whole.columns - 1 };
    const box = sheet.clip(whole);
    for (let c = box?.column ?? 0; box && c < box.column + box.columns; c++) {
      for (let r = box.row; r < box.row + box.rows; r++) ids.add(sheet.styleId(r, c));
      ids.add(sheet.styleId(last.row, c));
    }
    // Past the used cells there are only whole columns' styles; the last cell stands for them.
    ids.add(sheet.styleId(last.row, last.column));
  }
  return ids;
}

/** Changes the style of all cells, in one step. */
export function restyle({ sheet, boxes }: Cells, patch: CellStylePatch): void {
  mustBeEditable(sheet, "formatCells");
  sheet.workbook.transact(() => {
    for (const box of boxes) sheet.restyle(box, patch);
  });
}
