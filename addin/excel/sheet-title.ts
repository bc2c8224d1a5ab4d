/** In points. A row grows by itself only when a person types: one that is written has to be made as high. */
const TITLE_SIZE = 14;
const TITLE_HEIGHT = 21;

/** Has a row's cells look like the title of a sheet that is ours. */
export function dressTitle(cells: Excel.Range): void {
  const { format } = cells;
  format.font.bold = true;
  format.font.size = TITLE_SIZE;
  format.rowHeight = TITLE_HEIGHT;
}
