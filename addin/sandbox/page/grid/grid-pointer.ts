import { contains } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { textWidth } from "./cell-look.ts";
import { goTo, selectLines, stretchTo } from "./grid-selection.ts";
import type { Grid } from "./grid.ts";

function dataNumber(target: Element | null, name: string): number | null {
  const value = target?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  return value === undefined || value === null ? null : Number(value);
}

/** Lets the mouse select, edit, resize and open menus in the grid. */
export function listenToPointer(grid: Grid): void {
  const { view, editor, workbook } = grid;

  view.addEventListener("pointerdown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === editor.element) return;
    const filterRow = dataNumber(target, "filter-row");
    const filterColumn = dataNumber(target, "filter-column");
    event.preventDefault();
    editor.commit();
    editor.focus();
    if (filterRow !== null && filterColumn !== null && target) {
      const position = { row: filterRow, column: filterColumn };
      goTo(grid, position);
      grid.hooks.openFilter(position, target.getBoundingClientRect());
      return;
    }
    if (target?.closest("[data-list]")) {
      grid.hooks.openList(grid.active, editor.element.getBoundingClientRect());
      return;
    }
    if (startResize(grid, target, event)) return;
    const row = dataNumber(target, "row");
    const column = dataNumber(target, "column");
    const isInside = isSelected(grid, event);
    if (event.button !== 0 && isInside) return;
    if (row !== null) return dragLines(grid, "rows", row, event);
    if (column !== null) return dragLines(grid, "columns", column, event);
    if (target?.closest(".grid-corner")) return selectLines(grid, "columns", 0, 16_383);
    selectCells(grid, event);
  });

  view.addEventListener("dblclick", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const column = dataNumber(target, "resize-column");
    if (column !== null) return fitColumn(workbook.activeSheet, column);
    if (target?.closest(".grid-cell")) editor.edit();
  });

  view.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    const target = event.target instanceof Element ? event.target : null;
    const over =
      dataNumber(target, "row") !== null
        ? "rows"
        : dataNumber(target, "column") !== null
          ? "columns"
          : "cells";
    grid.hooks.openMenu(over, event.clientX, event.clientY);
  });
}

function isSelected(grid: Grid, event: PointerEvent): boolean {
  const at = grid.cellAt(event.clientX, event.clientY);
  return grid.workbook.selection().boxes.some((box) => contains(box, at.row, at.column));
}

/** Follows the pointer until it is released. */
function follow(
  view: HTMLElement,
  event: PointerEvent,
  moved: (event: PointerEvent) => void,
): void {
  view.setPointerCapture(event.pointerId);
  const stop = () => {
    view.removeEventListener("pointermove", moved);
    view.removeEventListener("pointerup", stop);
    view.removeEventListener("pointercancel", stop);
  };
  view.addEventListener("pointermove", moved);
  view.addEventListener("pointerup", stop);
  view.addEventListener("pointercancel", stop);
}

function selectCells(grid: Grid, event: PointerEvent): void {
  const at = grid.cellAt(event.clientX, event.clientY);
  const others = event.ctrlKey || event.metaKey ? grid.workbook.selection().boxes : [];
  if (event.shiftKey) stretchTo(grid, at);
  else if (others.length > 0) {
    const sheet = grid.workbook.activeSheet;
    grid.workbook.select(sheet, [...others, { ...at, rows: 1, columns: 1 }], at);
  } else goTo(grid, at);
  if (event.button !== 0) return;
  follow(grid.view, event, (moved) => {
    const to = grid.cellAt(moved.clientX, moved.clientY);
    stretchTo(grid, to, others);
    grid.reveal(to);
  });
}

function dragLines(grid: Grid, axis: "rows" | "columns", index: number, event: PointerEvent): void {
  const from = event.shiftKey ? grid.active[axis === "rows" ? "row" : "column"] : index;
  selectLines(grid, axis, from, index);
  if (event.button !== 0) return;
  follow(grid.view, event, (moved) => {
    const to = grid.cellAt(moved.clientX, moved.clientY);
    selectLines(grid, axis, from, axis === "rows" ? to.row : to.column);
  });
}

function startResize(grid: Grid, target: Element | null, event: PointerEvent): boolean {
  const column = dataNumber(target, "resize-column");
  const row = dataNumber(target, "resize-row");
  if (column === null && row === null) return false;
  const sheet = grid.workbook.activeSheet;
  const [startX, startY] = [event.clientX, event.clientY];
  const size = column === null ? sheet.rowHeight(row ?? 0) : sheet.columnWidth(column);
  let next = size;
  const guide = document.createElement("div");
  guide.className = column === null ? "resize-guide row" : "resize-guide column";
  grid.view.append(guide);
  const place = (moved: PointerEvent) => {
    const view = grid.view.getBoundingClientRect();
    next = Math.max(
      0,
      Math.round(size + (column === null ? moved.clientY - startY : moved.clientX - startX)),
    );
    if (column === null) guide.style.top = `${grid.geometry.top(row ?? 0) + next}px`;
    else guide.style.left = `${Math.min(grid.geometry.left(column) + next, view.width)}px`;
  };
  place(event);
  follow(grid.view, event, place);
  grid.view.addEventListener(
    "pointerup",
    () => {
      guide.remove();
      if (next === size) return;
      if (column !== null) {
        sheet.change({ columnWidths: new Map(sheet.layout.columnWidths).set(column, next) });
      } else if (row !== null) {
        sheet.change({ rowHeights: new Map(sheet.layout.rowHeights).set(row, next) });
      }
    },
    { once: true },
  );
  return true;
}

/** Makes a column as wide as its widest text, as a double click on its edge does. */
function fitColumn(sheet: Sheet, column: number): void {
  const used = sheet.usedBox();
  if (!used) return;
  let widest = 24;
  for (let row = used.row; row < used.row + Math.min(used.rows, 5000); row++) {
    const text = sheet.text(row, column);
    if (text.length * 6 < widest) continue;
    widest = Math.max(widest, textWidth(text, sheet.style(row, column).bold) + 14);
  }
  const columnWidths = new Map(sheet.layout.columnWidths).set(column, Math.min(widest, 480));
  sheet.change({ columnWidths });
}
