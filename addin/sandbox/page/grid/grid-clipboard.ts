import type { Box } from "../../workbook/address.ts";
import type { Block } from "../../workbook/cell-grid.ts";
import { copyVisible, moveCells, pasteBlock } from "../../workbook/copy-cells.ts";
import { clearCells, enterTexts } from "../../workbook/edit-cells.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { fromClipboardText, toClipboardText } from "../clipboard-text.ts";

interface Held {
  readonly text: string;
  readonly sheet: Sheet;
  readonly box: Box;
  readonly block: Block;
  readonly cut: boolean;
}

/**
 * Copy, cut and paste. What was copied here is pasted with formulas and formats, as long as the
 * system's clipboard still holds its text; text from elsewhere is pasted as if it were typed.
 */
export class GridClipboard {
  #held: Held | null = null;

  /** The cells that are waiting to be pasted. */
  get marked(): { readonly sheet: Sheet; readonly box: Box } | null {
    return this.#held;
  }

  /** Takes the selection; the answer is the text for the system's clipboard. */
  copy(workbook: Workbook, cut: boolean): string {
    const sheet = workbook.activeSheet;
    const selected = workbook.selection().boxes.at(-1);
    const box = selected && sheet.clip(selected);
    if (!box) return "";
    const block = copyVisible(sheet, box);
    const rows = Array.from({ length: box.rows }, (_, r) => box.row + r)
      .filter((row) => !sheet.isRowHidden(row))
      .map((row) => Array.from({ length: box.columns }, (_, c) => sheet.text(row, box.column + c)));
    const text = toClipboardText(rows);
    this.#held = { text, sheet, box, block, cut };
    return text;
  }

  /** Pastes at the selection; answers the box that was written. Throws a RangeError off the sheet. */
  paste(workbook: Workbook, text: string): Box | null {
    const sheet = workbook.activeSheet;
    const target = workbook.selection().boxes.at(-1);
    if (!target) return null;
    const held = this.#held;
    if (held && text.trimEnd() === held.text.trimEnd()) {
      if (!held.cut) return pasteBlock(sheet, held.block, sheet.fitTarget(target));
      this.#held = null;
      return moveCells(held.sheet, held.box, sheet, target);
    }
    const cells = fromClipboardText(text);
    const fits = sheet.fitTarget(target);
    const one = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? "") : null;
    const rows =
      one === null
        ? cells
        : Array.from({ length: fits.rows }, () => new Array<string>(fits.columns).fill(one));
    enterTexts(sheet, target.row, target.column, rows);
    return { ...target, rows: rows.length, columns: rows[0]?.length ?? 1 };
  }

  /** Forgets the marked cells. */
  clear(): void {
    this.#held = null;
  }

  /** Cuts into nothing: what Delete does. */
  static erase(workbook: Workbook): void {
    workbook.transact(() => {
      for (const box of workbook.selection().boxes)
        clearCells(workbook.activeSheet, box, "Contents");
    });
  }
}
