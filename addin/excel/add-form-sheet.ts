import { TEXT_FORMAT } from "../../shared/cell.ts";
import { FORM_WIDTHS, type FormLayout, type FormLine } from "../../shared/forms/lay-out-form.ts";
import type { SheetRef } from "../workbook/workbook.ts";
import { removeSheetNamed } from "./remove-sheet.ts";
import type { TakeBack } from "./run.ts";
import { freeSheetName } from "../../shared/text/sheet-name.ts";
import { dressTitle } from "./sheet-title.ts";

const QUIET = "#605E5C";
const SECTION_FILL = "#E1EFFA";
const WIDTH = FORM_WIDTHS.length;

/** Makes a sheet for a form, set up for A4 with its number at the head of each page, and shows it; half of one does not stay. */
export async function addFormSheet(
  context: Excel.RequestContext,
  form: FormLayout,
  onFailure: (takeBack: TakeBack) => void,
): Promise<SheetRef> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeSheetName(
    form.name,
    worksheets.items.map((sheet) => sheet.name),
  );
  onFailure((again) => removeSheetNamed(again, name));
  const sheet = worksheets.add(name);
  sheet.load("id, name");
  const page = sheet.getRangeByIndexes(0, 0, form.lines.length, WIDTH);
  page.numberFormat = [[TEXT_FORMAT]];
  page.values = form.lines.map(valuesOf);
  page.format.wrapText = true;
  page.format.verticalAlignment = "Center";
  page.format.horizontalAlignment = "Left";
  for (const [column, width] of FORM_WIDTHS.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  }
  for (const [row, line] of form.lines.entries()) dress(sheet, row, line);
  setUpPage(sheet, form.header);
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

/** The texts of a line, each where its cells begin. */
function valuesOf({ cells }: FormLine): string[] {
  return cells.flatMap(({ text, span }) => [text, ...Array<string>(span - 1).fill("")]);
}

function dress(sheet: Excel.Worksheet, row: number, { look, cells, height }: FormLine): void {
  const line = sheet.getRangeByIndexes(row, 0, 1, WIDTH);
  line.format.rowHeight = height;
  let column = 0;
  for (const cell of cells) {
    const range = sheet.getRangeByIndexes(row, column, 1, cell.span);
    if (cell.span > 1) range.merge();
    if (cell.look === "label") range.format.font.color = QUIET;
    column += cell.span;
  }
  if (look === "title") {
    dressTitle(line);
    line.format.horizontalAlignment = "Center";
  } else if (look === "quiet") line.format.font.color = QUIET;
  else if (look === "section") {
    line.format.font.bold = true;
    line.format.fill.color = SECTION_FILL;
  }
}

/** A4, as wide as one page and as many down as it takes, ruled, with the number above and the pages counted below. */
function setUpPage({ pageLayout }: Excel.Worksheet, header: string): void {
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.printGridlines = true;
  pageLayout.centerHorizontally = true;
  const { defaultForAllPages } = pageLayout.headersFooters;
  // An ampersand begins a code of Excel's.
  defaultForAllPages.rightHeader = header.replaceAll("&", "&&");
  defaultForAllPages.centerFooter = "&P / &N";
}
