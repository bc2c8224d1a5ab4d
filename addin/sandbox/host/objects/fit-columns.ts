import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

const LATIN = 7;
const WIDE = 13;
const PADDING = 12;
const WIDEST = 480;

/** Makes columns as wide as the longest text in the range, by counting characters. */
export function fitColumns({ sheet, boxes }: Cells): void {
  mustBeEditable(sheet, "formatColumns");
  const columnWidths = new Map(sheet.layout.columnWidths);
  for (const whole of boxes) {
    const box = sheet.clip(whole);
    for (let c = box?.column ?? 0; box && c < box.column + box.columns; c++) {
      let widest = 0;
      for (let r = box.row; r < box.row + box.rows; r++) {
        widest = Math.max(widest, textWidth(sheet.text(r, c)));
      }
      if (widest > 0) columnWidths.set(c, Math.min(widest + PADDING, WIDEST));
    }
  }
  sheet.change({ columnWidths });
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? WIDE : LATIN;
  return width;
}
