import {
  cellBox,
  columnName,
  contains,
  formatBox,
  intersect,
  type Box,
} from "../../workbook/address.ts";
import { shownStyle } from "../../workbook/conditional-formats.ts";
import { tableBody, type Table } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { element } from "../element.ts";
import { alignment, fitNumber, mayOverflow, textColour } from "./cell-look.ts";
import { HEAD, type GridGeometry } from "./grid-geometry.ts";

/** A filter button's place: whose filter, and which column of it. */
export interface FilterSpot {
  readonly tableId: string | null;
  readonly offset: number;
  readonly active: boolean;
}

/** The filter button that a cell carries, if any. */
export function filterSpot(sheet: Sheet, row: number, column: number): FilterSpot | null {
  const spot = (owner: { box: Box; criteria: ReadonlyMap<number, unknown> }, id: string | null) =>
    contains({ ...owner.box, rows: 1 }, row, column)
      ? {
          tableId: id,
          offset: column - owner.box.column,
          active: owner.criteria.has(column - owner.box.column),
        }
      : null;
  for (const table of sheet.layout.tables) {
    const found = table.showHeaders && table.showFilterButton ? spot(table, table.id) : null;
    if (found) return found;
  }
  return sheet.layout.filter ? spot(sheet.layout.filter, null) : null;
}

function tableLook(tables: readonly Table[], row: number, column: number): string {
  const table = tables.find(({ box }) => contains(box, row, column));
  if (!table) return "";
  if (table.showHeaders && row === table.box.row) return " table-header";
  const body = tableBody(table);
  if (!body || !contains(body, row, column)) return " table-totals";
  return table.showBandedRows && (row - body.row) % 2 === 0 ? " table-band" : "";
}

/** Draws the cells that are in view, with their row numbers and column letters. */
export class GridPainter {
  readonly #sheet: Sheet;
  readonly #geometry: GridGeometry;
  readonly #columns: number[];
  readonly #rows: number[];

  constructor(sheet: Sheet, geometry: GridGeometry) {
    this.#sheet = sheet;
    this.#geometry = geometry;
    this.#rows = geometry.visibleRows();
    this.#columns = geometry.visibleColumns();
  }

  /** The elements to show, in the order in which they cover one another. */
  paint(selected: readonly Box[]): HTMLElement[] {
    const { frozen } = this.#geometry;
    const scrolled = this.#rows
      .filter((row) => row >= frozen.rows)
      .map((row) => this.#row(row, selected));
    const fixed = this.#rows
      .filter((row) => row < frozen.rows)
      .map((row) => this.#row(row, selected));
    return [...scrolled, ...fixed, this.#letters(selected)];
  }

  #row(row: number, selected: readonly Box[]): HTMLElement {
    const geometry = this.#geometry;
    const line = element("div", { class: "grid-row", role: "row", "aria-rowindex": row + 2 });
    line.style.top = `${geometry.top(row)}px`;
    line.style.height = `${geometry.rows.size(row)}px`;
    if (row < geometry.frozen.rows) line.classList.add("frozen");
    const fixed = element("div", { class: "grid-fixed", role: "presentation" });
    fixed.style.width = `${HEAD.width + geometry.frozenWidth}px`;
    fixed.append(this.#number(row, selected));
    for (const column of this.#columns) {
      const cell = this.#cell(row, column);
      if (cell) (column < geometry.frozen.columns ? fixed : line).append(cell);
    }
    line.append(fixed);
    return line;
  }

  #number(row: number, selected: readonly Box[]): HTMLElement {
    const hit = selected.some((box) => row >= box.row && row < box.row + box.rows);
    const filtered = this.#sheet.layout.filteredRows.size > 0;
    const number = element("div", {
      class: `grid-number${hit ? " hit" : ""}${filtered ? " filtered" : ""}`,
      role: "rowheader",
      "data-row": row,
      text: row + 1,
    });
    number.append(element("div", { class: "resize-row", "data-resize-row": row }));
    return number;
  }

  #letters(selected: readonly Box[]): HTMLElement {
    const head = element("div", { class: "grid-letters", role: "row", "aria-rowindex": 1 });
    const corner = element("div", { class: "grid-corner", role: "presentation" });
    const fixed: HTMLElement[] = [];
    for (const column of this.#columns) {
      const hit = selected.some((box) => column >= box.column && column < box.column + box.columns);
      const letter = element("div", {
        class: `grid-letter${hit ? " hit" : ""}`,
        role: "columnheader",
        "data-column": column,
        text: columnName(column),
      });
      letter.style.left = `${this.#geometry.left(column)}px`;
      letter.style.width = `${this.#geometry.columns.size(column)}px`;
      letter.append(element("div", { class: "resize-column", "data-resize-column": column }));
      if (column < this.#geometry.frozen.columns) {
        letter.classList.add("frozen");
        fixed.push(letter);
      } else head.append(letter);
    }
    head.append(...fixed, corner);
    return head;
  }

  #cell(row: number, column: number): HTMLElement | null {
    const sheet = this.#sheet;
    const geometry = this.#geometry;
    const merge = sheet.layout.merges.find((box) => contains(box, row, column));
    if (merge && !this.#isFirstInView(merge, row, column)) return null;
    const home = merge ?? cellBox(row, column);
    const value = sheet.value(home.row, home.column);
    const style = shownStyle(sheet, home.row, home.column);
    const spot = filterSpot(sheet, row, column);
    const { left, width, height } = geometry.rectangle(home);
    const look = tableLook(sheet.layout.tables, row, column);
    const cell = element("div", {
      class: `grid-cell${look}`,
      role: "gridcell",
      "aria-colindex": column + 2,
      "data-cell": formatBox(cellBox(home.row, home.column)),
    });
    cell.style.left = `${left}px`;
    cell.style.width = `${width}px`;
    cell.style.height = `${height}px`;
    if (merge) {
      cell.classList.add("merged");
      cell.style.top = `${geometry.top(home.row) - geometry.top(row)}px`;
    }
    if (style.fill) cell.style.backgroundColor = style.fill;
    cell.style.color = textColour(style);
    if (style.bold) cell.style.fontWeight = "600";
    if (style.italic) cell.style.fontStyle = "italic";
    if (style.fontSize) cell.style.fontSize = `${Math.round(style.fontSize * 1.2)}px`;
    if (style.wrap) cell.classList.add("wrap");
    cell.classList.add(alignment(value, style), style.vertical.toLowerCase());
    let text = sheet.text(home.row, home.column);
    if (typeof value === "number" && !style.wrap) text = fitNumber(value, text, style, width - 8);
    const span = element("span", { text });
    if (!merge && text !== "" && mayOverflow(value, style)) {
      const room = this.#roomRight(row, column);
      span.style.maxWidth = `${room}px`;
      if (room > width) cell.classList.add("overflow");
    }
    cell.append(span);
    if (spot) {
      cell.append(
        element("button", {
          class: `filter-button${spot.active ? " active" : ""}`,
          type: "button",
          tabindex: -1,
          "aria-label": `${text} ▾`,
          "data-filter-row": row,
          "data-filter-column": column,
          text: spot.active ? "▼" : "▾",
        }),
      );
    }
    return cell;
  }

  #isFirstInView(merge: Box, row: number, column: number): boolean {
    const inMerge = (box: Box) => intersect(merge, box) !== null;
    const firstRow = this.#rows.find((r) => inMerge({ ...merge, row: r, rows: 1 }));
    const firstColumn = this.#columns.find((c) => inMerge({ ...merge, column: c, columns: 1 }));
    return row === firstRow && column === firstColumn;
  }

  /** Pixels up to the next cell to the right that holds something. */
  #roomRight(row: number, column: number): number {
    const { columns } = this.#geometry;
    let next = column + 1;
    while (
      next < columns.count &&
      next < column + 12 &&
      this.#sheet.value(row, next) === null &&
      filterSpot(this.#sheet, row, next) === null
    ) {
      next++;
    }
    return columns.size(column, next - column) - 8;
  }
}
