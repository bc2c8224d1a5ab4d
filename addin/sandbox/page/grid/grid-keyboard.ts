import { cellBox } from "../../workbook/address.ts";
import { fillDown } from "../../workbook/copy-cells.ts";
import { currentRegion } from "../../workbook/edit-cells.ts";
import { GridClipboard } from "./grid-clipboard.ts";
import type { Grid } from "./grid.ts";
import type { Step } from "./move-selection.ts";
import { offeredTexts } from "./cell-offer.ts";
import { filterSpot } from "./paint-grid.ts";
import { goTo, moveActive, nextInSelection, selectLines, stretchBy } from "./grid-selection.ts";

const ARROWS: Record<string, Step> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Lets the keys do in the grid what they do in Excel. */
export function listenToKeys(grid: Grid): void {
  const { editor } = grid;
  editor.element.addEventListener("keydown", (event) => {
    // an input method is composing: its keys are not ours
    if (event.isComposing) return;
    const done = editor.editing ? whileEditing(grid, event) : whileReady(grid, event);
    if (done) event.preventDefault();
  });
  editor.element.addEventListener("copy", (event) => toClipboard(grid, event, false));
  editor.element.addEventListener("cut", (event) => toClipboard(grid, event, true));
  editor.element.addEventListener("paste", (event) => {
    if (editor.editing) return;
    event.preventDefault();
    const written = grid.clipboard.paste(
      grid.workbook,
      event.clipboardData?.getData("text/plain") ?? "",
    );
    if (written) grid.workbook.select(grid.workbook.activeSheet, [written]);
  });
}

function toClipboard(grid: Grid, event: ClipboardEvent, cut: boolean): void {
  if (grid.editor.editing) return;
  event.preventDefault();
  event.clipboardData?.setData("text/plain", grid.clipboard.copy(grid.workbook, cut));
  grid.draw();
}

function advance(grid: Grid, step: Step): void {
  const next = nextInSelection(grid, step);
  if (!next) return moveActive(grid, step, false);
  const { boxes } = grid.workbook.selection();
  grid.workbook.select(grid.workbook.activeSheet, boxes, next);
  grid.reveal(next);
}

function whileEditing(grid: Grid, event: KeyboardEvent): boolean {
  const { editor } = grid;
  const arrow = ARROWS[event.key];
  if (event.key === "Escape") {
    editor.cancel();
    return true;
  }
  if (event.key === "Enter" && event.altKey) {
    const { element } = editor;
    element.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
    element.dispatchEvent(new Event("input"));
    return true;
  }
  if (event.key === "Enter" || event.key === "Tab") {
    editor.commit();
    const back = event.shiftKey ? -1 : 1;
    advance(grid, event.key === "Tab" ? { rows: 0, columns: back } : { rows: back, columns: 0 });
    return true;
  }
  if (arrow && editor.arrowsCommit) {
    editor.commit();
    moveActive(grid, arrow, false);
    return true;
  }
  return false;
}

function whileReady(grid: Grid, event: KeyboardEvent): boolean {
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey && event.key === "ArrowDown")
    return openFilterHere(grid) || openListHere(grid);
  if (arrow) {
    if (event.shiftKey) stretchBy(grid, arrow, control);
    else moveActive(grid, arrow, control);
    return true;
  }
  return control ? withControl(grid, event) : plainKey(grid, event);
}

function plainKey(grid: Grid, event: KeyboardEvent): boolean {
  const { workbook, editor, geometry } = grid;
  const back = event.shiftKey ? -1 : 1;
  const page = Math.max(1, geometry.visibleRows().length - geometry.frozen.rows - 2);
  const toRow = (row: number) =>
    goTo(grid, {
      row: Math.max(0, Math.min(row, geometry.rows.count - 1)),
      column: grid.active.column,
    });
  switch (event.key) {
    case "Enter":
      advance(grid, { rows: back, columns: 0 });
      return true;
    case "Tab":
      advance(grid, { rows: 0, columns: back });
      return true;
    case "F2":
      editor.edit();
      return true;
    case "Backspace":
      editor.edit("");
      return true;
    case "Delete":
      GridClipboard.erase(workbook);
      return true;
    case "Escape":
      grid.clipboard.clear();
      grid.draw();
      return true;
    case "Home":
      goTo(grid, { row: grid.active.row, column: 0 });
      return true;
    case "PageDown":
      toRow(grid.active.row + page);
      return true;
    case "PageUp":
      toRow(grid.active.row - page);
      return true;
    case " ":
      if (!event.shiftKey) return false;
      selectLines(grid, "rows", grid.active.row, grid.active.row);
      return true;
    default:
      return false;
  }
}

function withControl(grid: Grid, event: KeyboardEvent): boolean {
  const { workbook } = grid;
  const sheet = workbook.activeSheet;
  const used = sheet.usedBox() ?? cellBox(0, 0);
  switch (event.key.toLowerCase()) {
    case "z":
      if (event.shiftKey) workbook.redo();
      else workbook.undo();
      return true;
    case "y":
      workbook.redo();
      return true;
    case "d":
      for (const box of workbook.selection().boxes) fillDown(sheet, sheet.fitTarget(box));
      return true;
    case "a":
      workbook.select(
        sheet,
        [currentRegion(sheet, grid.active.row, grid.active.column)],
        grid.active,
      );
      return true;
    case "home":
      goTo(grid, { row: 0, column: 0 });
      return true;
    case "end":
      goTo(grid, { row: used.row + used.rows - 1, column: used.column + used.columns - 1 });
      return true;
    case " ":
      selectLines(grid, "columns", grid.active.column, grid.active.column);
      return true;
    default:
      return false;
  }
}

function openFilterHere(grid: Grid): boolean {
  const { row, column } = grid.active;
  if (!filterSpot(grid.workbook.activeSheet, row, column)) return false;
  grid.hooks.openFilter(grid.active, grid.editor.element.getBoundingClientRect());
  return true;
}

function openListHere(grid: Grid): boolean {
  if (offeredTexts(grid.workbook.activeSheet, grid.active).length === 0) return false;
  grid.hooks.openList(grid.active, grid.editor.element.getBoundingClientRect());
  return true;
}
