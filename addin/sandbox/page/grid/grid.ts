import {
  type Box,
  cellBox,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  type Position,
} from "../../workbook/address.ts";
import { editText, enter } from "../../workbook/edit-cells.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { element } from "../element.ts";
import type { Translate } from "../strings.ts";
import { CellEditor } from "./cell-editor.ts";
import { paintOffer } from "./cell-offer.ts";
import { GridClipboard } from "./grid-clipboard.ts";
import { GridGeometry, HEAD } from "./grid-geometry.ts";
import { cellOrMerge } from "./move-selection.ts";
import { GridPainter } from "./paint-grid.ts";
import { paintCharts } from "./paint-charts.ts";
import { paintMarks } from "./paint-marks.ts";

const isOneCell = ([box, ...others]: readonly Box[]): boolean =>
  others.length === 0 && box?.rows === 1 && box.columns === 1;

/** What the grid asks the page for. */
export interface GridHooks {
  /** A filter button was pressed. */
  readonly openFilter: (cell: Position, anchor: DOMRect) => void;
  /** The list of the active cell was asked for. */
  readonly openList: (cell: Position, anchor: DOMRect) => void;
  /** A context menu was asked for. */
  readonly openMenu: (over: "cells" | "rows" | "columns", x: number, y: number) => void;
  /** The text being typed changed; null when typing ended. */
  readonly typing: (text: string | null) => void;
}

/**
 * The grid: draws the active sheet and turns mouse and keys into selections and edits.
 * It keeps no contents of its own; the workbook is the one truth.
 */
export class Grid {
  readonly workbook: Workbook;
  readonly hooks: GridHooks;
  readonly clipboard = new GridClipboard();
  readonly editor: CellEditor;
  readonly scroller: HTMLElement;
  readonly view: HTMLElement;
  readonly #spacer: HTMLElement;
  readonly #cells: HTMLElement;
  readonly #marks: HTMLElement;
  readonly #t: Translate;
  #geometry: GridGeometry;
  #stale = true;
  #asked = false;
  #extent = { rows: 0, columns: 0 };
  readonly #scrolls = new Map<string, { left: number; top: number }>();
  #shownSheet = "";

  constructor(slot: HTMLElement, workbook: Workbook, t: Translate, hooks: GridHooks) {
    this.workbook = workbook;
    this.hooks = hooks;
    this.#t = t;
    this.editor = new CellEditor(
      {
        textToEdit: () => editText(workbook.activeSheet, this.active.row, this.active.column),
        commit: (text) => this.commit(text),
        changed: (text) => hooks.typing(text),
      },
      t("cell"),
    );
    this.#cells = element("div", { class: "grid-cells", role: "grid", "aria-label": t("grid") });
    this.#marks = element("div", { class: "grid-marks", role: "presentation" });
    this.#marks.style.inset = `${HEAD.height}px 0 0 ${HEAD.width}px`;
    this.view = element(
      "div",
      { class: "grid-view" },
      this.#cells,
      this.#marks,
      this.editor.element,
    );
    this.#spacer = element("div", { class: "grid-spacer" }, this.view);
    this.scroller = element("div", { class: "grid-scroller", tabindex: -1 }, this.#spacer);
    slot.append(this.scroller);
    this.#geometry = new GridGeometry(workbook.activeSheet, { rows: 1, columns: 1 });
    this.scroller.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(this.scroller);
    workbook.listen((event) => {
      if (event.type !== "selection") this.#stale = true;
      // As Excel does when the add-in selects a cell; whole rows and columns stay where they are.
      else if (isOneCell(event.boxes)) this.reveal(this.active);
      this.draw();
    });
  }

  /** The cell that typing goes to. */
  get active(): Position {
    return this.workbook.selection().active;
  }

  /** Cells and pixels as they are drawn just now. */
  get geometry(): GridGeometry {
    return this.#geometry;
  }

  /** Draws with the next frame. */
  draw(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#paint();
    });
  }

  /** Writes a typed text into the active cell. */
  commit(text: string): void {
    const { row, column } = this.active;
    const sheet = this.workbook.activeSheet;
    if (text !== editText(sheet, row, column)) enter(sheet, row, column, text);
  }

  /** Scrolls until the cell is in view. */
  reveal(position: Position): void {
    this.#measure();
    const { left, top } = this.#geometry.scrollFor(position);
    this.scroller.scrollTo({ left, top });
    this.draw();
  }

  /** The cell at a point of the window. */
  cellAt(x: number, y: number): Position {
    const view = this.view.getBoundingClientRect();
    return {
      row: this.#geometry.rowAt(y - view.top),
      column: this.#geometry.columnAt(x - view.left),
    };
  }

  #measure(): void {
    const sheet = this.workbook.activeSheet;
    const switched = this.#shownSheet !== sheet.id;
    if (switched) {
      this.#scrolls.set(this.#shownSheet, {
        left: this.scroller.scrollLeft,
        top: this.scroller.scrollTop,
      });
      this.#shownSheet = sheet.id;
      this.#stale = true;
      this.#extent = { rows: 0, columns: 0 };
    }
    const used = sheet.usedBox() ?? cellBox(0, 0);
    const rows = Math.max(used.row + used.rows + 100, this.active.row + 50, this.#extent.rows);
    const columns = Math.max(used.column + used.columns + 6, this.active.column + 6, 26);
    if (this.#stale || rows !== this.#extent.rows || columns > this.#extent.columns) {
      this.#extent = {
        rows: Math.min(rows, MAX_ROWS),
        columns: Math.min(Math.max(columns, this.#extent.columns), MAX_COLUMNS),
      };
      this.#geometry = new GridGeometry(sheet, this.#extent);
      this.#stale = false;
      this.#spacer.style.width = `${HEAD.width + this.#geometry.columns.total + 40}px`;
      this.#spacer.style.height = `${HEAD.height + this.#geometry.rows.total + 40}px`;
      if (switched) this.scroller.scrollTo(this.#scrolls.get(sheet.id) ?? { left: 0, top: 0 });
    }
    this.#geometry.width = this.scroller.clientWidth;
    this.#geometry.height = this.scroller.clientHeight;
    this.#geometry.scrollLeft = this.scroller.scrollLeft;
    this.#geometry.scrollTop = this.scroller.scrollTop;
  }

  #paint(): void {
    this.#measure();
    const sheet = this.workbook.activeSheet;
    const geometry = this.#geometry;
    this.view.style.width = `${geometry.width}px`;
    this.view.style.height = `${geometry.height}px`;
    this.#cells.setAttribute("aria-rowcount", String(geometry.rows.count + 1));
    this.#cells.setAttribute("aria-colcount", String(geometry.columns.count + 1));
    const { boxes, active } = this.workbook.selection();
    this.#cells.replaceChildren(...new GridPainter(sheet, geometry).paint(boxes));
    const marked = this.clipboard.marked;
    const home = cellOrMerge(sheet, active);
    this.#marks.replaceChildren(
      ...paintCharts(geometry, sheet),
      ...paintMarks(geometry, {
        boxes,
        active: home,
        copied: marked?.sheet === sheet ? marked.box : null,
      }),
      ...paintOffer(geometry, sheet, active, home, this.#t("chooseListed")),
    );
    this.editor.place(geometry.rectangle(home));
    const where = `${columnName(active.column)}${active.row + 1}`;
    this.editor.element.setAttribute(
      "aria-label",
      `${this.#t("cell")} ${where} ${sheet.text(active.row, active.column)}`.trim(),
    );
  }
}
