import { formatBox, intersect, MAX_COLUMNS, MAX_ROWS, type Box } from "./address.ts";
import { CellGrid, type Block } from "./cell-grid.ts";
import type { CellStyle, CellStylePatch } from "./cell-style.ts";
import type { CellValue } from "./cell-value.ts";
import { displayText } from "./display-text.ts";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, newLayout } from "./sheet-layout.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** A sheet in memory. */
export class SheetModel implements Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  readonly cells = new CellGrid();
  #layout: SheetLayout;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.#layout = newLayout(name);
  }

  get name(): string {
    return this.#layout.name;
  }

  get layout(): SheetLayout {
    return this.#layout;
  }

  value(row: number, column: number): CellValue {
    this.workbook.calculate();
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.styleId(row, column));
  }

  styleId(row: number, column: number): number {
    return this.cells.style(row, column) ?? this.#layout.columnStyles.get(column) ?? 0;
  }

  text(row: number, column: number): string {
    const format = this.style(row, column).numberFormat;
    return displayText(this.value(row, column), format, this.workbook.date1904);
  }

  table<T>(box: Box, cell: (row: number, column: number) => T): T[][] {
    return Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (__, c) => cell(box.row + r, box.column + c)),
    );
  }

  read(box: Box): Block {
    this.workbook.calculate();
    return this.cells.read(box);
  }

  usedBox(styles = false): Box | null {
    return this.cells.used(styles);
  }

  clip(box: Box): Box | null {
    const used = this.usedBox(true);
    if (!used) return null;
    const toEdge = {
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    };
    return intersect(box, toEdge);
  }

  fitTarget(box: Box): Box {
    if (box.rows < MAX_ROWS && box.columns < MAX_COLUMNS) return box;
    return this.clip(box) ?? { ...box, rows: 1, columns: 1 };
  }

  write(block: Block): void {
    this.#mustFit(block.box);
    const before = this.cells.read(block.box);
    this.workbook.record(
      {
        redo: () => this.cells.write(block),
        undo: () => this.cells.write(before),
      },
      { type: "layout", sheetId: this.id },
    );
  }

  change(patch: Partial<SheetLayout>): void {
    const before = this.#layout;
    const after = { ...before, ...patch };
    this.workbook.record(
      {
        redo: () => void (this.#layout = after),
        undo: () => void (this.#layout = before),
      },
      { type: "layout", sheetId: this.id },
    );
  }

  restyle(box: Box, patch: CellStylePatch): void {
    this.#mustFit(box);
    this.workbook.transact(() => {
      if (box.rows === MAX_ROWS && box.columns < MAX_COLUMNS) this.#restyleColumns(box, patch);
      const cells = box.rows === MAX_ROWS || box.columns === MAX_COLUMNS ? this.clip(box) : box;
      if (!cells) return;
      const block = this.cells.read(cells);
      const columns = this.#layout.columnStyles;
      this.write({
        ...block,
        styles: block.styles.map((style, i) => {
          const inherited = columns.get(cells.column + (i % cells.columns)) ?? 0;
          return this.workbook.styles.patch(style ?? inherited, patch);
        }),
      });
    });
  }

  columnWidth(column: number): number {
    if (this.#layout.hiddenColumns.has(column)) return 0;
    return this.#layout.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeight(row: number): number {
    if (this.isRowHidden(row)) return 0;
    return this.#layout.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  isRowHidden(row: number): boolean {
    return this.#layout.hiddenRows.has(row) || this.#layout.filteredRows.has(row);
  }

  #restyleColumns(box: Box, patch: CellStylePatch): void {
    const columnStyles = new Map(this.#layout.columnStyles);
    for (let c = box.column; c < box.column + box.columns; c++) {
      columnStyles.set(c, this.workbook.styles.patch(columnStyles.get(c) ?? 0, patch));
    }
    this.change({ columnStyles });
  }

  #mustFit(box: Box): void {
    if (
      box.row < 0 ||
      box.column < 0 ||
      box.row + box.rows > MAX_ROWS ||
      box.column + box.columns > MAX_COLUMNS
    ) {
      throw new RangeError(`${formatBox(box)} is outside the sheet`);
    }
  }
}
