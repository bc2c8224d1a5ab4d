import {
  type Box,
  formatBox,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
} from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error.ts";

/** The longest address text that Excel gives out; the rest is cut off. */
const ADDRESS_LIMIT = 8192;

/** Cells of one sheet: what stands behind a `Range` (one box) and a `RangeAreas` (several). */
export class Cells {
  readonly sheet: Sheet;
  /** Moves with its cells when rows or columns come and go; empty once all of them are deleted. */
  boxes: readonly Box[];

  constructor(sheet: Sheet, boxes: readonly Box[]) {
    this.sheet = sheet;
    this.boxes = boxes;
  }

  /** The box of a range. Throws `InvalidReference` when its cells were deleted. */
  get box(): Box {
    const [box] = this.boxes;
    if (!box) throw new RichApiError("InvalidReference");
    return box;
  }

  /** `售后!A1:C3,售后!E1`, cut off where Excel cuts it. */
  get address(): string {
    const sheet = quoteSheetName(this.sheet.name);
    return this.boxes
      .map((box) => `${sheet}!${formatBox(box)}`)
      .join(",")
      .slice(0, ADDRESS_LIMIT);
  }

  get cellCount(): number {
    return this.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0);
  }

  /** Whether this sheet, and any cell, is still there. */
  get exist(): boolean {
    return this.boxes.length > 0 && this.sheet.workbook.sheetById(this.sheet.id) === this.sheet;
  }
}

/** The box if it lies on the sheet; `InvalidArgument` otherwise. */
export function onSheet(box: Box): Box {
  const fits =
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows > 0 &&
    box.columns > 0 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS;
  if (!fits) throw invalidArgument();
  return box;
}

/** Whether the box is whole columns, or whole rows: Excel then answers null for single cells. */
export function isUnbounded(box: Box): boolean {
  return box.rows === MAX_ROWS || box.columns === MAX_COLUMNS;
}

/** The whole sheet. */
export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
