import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { OwnedColumn } from "../../shared/reading/owned-columns.ts";
import { addColours } from "./colours.ts";

/** How the heading next to the new columns looks; null where it is nothing of its own. */
export interface HeaderLook {
  readonly bold: boolean;
  readonly font: string;
  readonly fill: string | null;
}

/** In points: room for a sentence, and for a flag. */
const WIDTHS = { check: 240, overdue: 120, mark: 90 } as const;

/** Reads the look of a heading, so that new ones beside it don't stand out. */
export async function readHeaderLook(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
): Promise<HeaderLook> {
  const { font, fill } = sheet.getCell(row, column).format;
  font.load("bold, color");
  fill.load("color");
  await context.sync();
  const blank = fill.color === "" || fill.color === "#FFFFFF";
  return { bold: font.bold, font: font.color, fill: blank ? null : fill.color };
}

/** Queues the making of one owned column: text throughout, coloured, the mark out of sight. */
export function makeOwnedColumn(
  sheet: Excel.Worksheet,
  owned: OwnedColumn,
  {
    column,
    header,
    rows,
  }: { readonly column: number; readonly header: number; readonly rows: number },
  title: string,
  look: HeaderLook,
  width: number = WIDTHS[owned],
): void {
  const cells = sheet.getRangeByIndexes(header, column, rows, 1);
  // One format for all, as Excel takes it and its types do not say: a list would hold one for each row.
  cells.numberFormat = TEXT_FORMAT as unknown as string[][];
  cells.format.columnWidth = width;
  const heading = sheet.getCell(header, column);
  heading.values = [[title]];
  heading.format.font.bold = look.bold;
  heading.format.font.color = look.font;
  if (look.fill !== null) heading.format.fill.color = look.fill;
  addColours(sheet, owned, column, header);
  // Said of all three: a person may have hidden the columns that were free.
  cells.getEntireColumn().columnHidden = owned === "mark";
}
