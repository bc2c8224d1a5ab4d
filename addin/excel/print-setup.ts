interface Printed {
  readonly firstRow: number;
  readonly rows: number;
  /** How many columns go onto paper, from the left; undefined for all that is there. */
  readonly columns?: number | undefined;
}

/**
 * Has a sheet print on A4 across, as wide as one page, with the rows above its table's body repeated. Queued
 * only; rows are counted as indexes.
 */
export function setUpPrinting(sheet: Excel.Worksheet, { firstRow, rows, columns }: Printed): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  // As many pages down as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (columns !== undefined)
    pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, 1, columns).getEntireColumn());
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(firstRow, 0, rows, 1).getEntireRow());
}
