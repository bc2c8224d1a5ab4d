import type {
  CellWrite,
  CheckSide,
  ListChange,
  ListSheet,
  NewLedgerSheet,
  ReportSheet,
  SheetEdit,
  SheetEdited,
  SheetRef,
  SheetSnapshot,
  Workbook,
  WrittenReport,
} from "../../addin/workbook/workbook.ts";
import type { FormLayout } from "../../shared/forms/lay-out-form.ts";
import type { OwnedColumn } from "../../shared/reading/owned-columns.ts";
import type { CellKind } from "../../shared/cell.ts";

type Value = string | number | boolean;

const OWNED: Readonly<Record<OwnedColumn, string>> = {
  check: "校验",
  overdue: "逾期",
  mark: "台账标记",
};

const kindOf = (value: Value): CellKind => {
  if (value === "") return "empty";
  if (typeof value === "string")
    return value.startsWith("#") && value.endsWith("!") ? "error" : "text";
  return typeof value === "number" ? "number" : "boolean";
};

/** One sheet in memory, with what a person may do to it; row numbers are Excel's, columns count from 0. */
export class MemorySheet {
  revision = 0;
  /** True for the sheet that is in front; without any, the first one is. */
  active = false;
  /** Cells that hold a formula, as `row:column`. */
  readonly formulas = new Set<string>();
  readonly ref: SheetRef;
  rows: Value[][];

  constructor(name: string, rows: readonly (readonly Value[])[]) {
    this.ref = { id: `{${name}}`, name };
    this.rows = rows.map((row) => [...row]);
  }

  at(row: number, column: number): Value {
    return this.rows[row - 1]?.[column] ?? "";
  }

  put(row: number, column: number, value: Value): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length <= column) cells.push("");
    cells[column] = value;
  }

  /** As a person types. */
  type(row: number, column: number, value: Value): void {
    this.put(row, column, value);
    this.revision += 1;
  }

  /** As a person sorts, with the marks moving along; `order` compares two rows below the header. */
  sort(headerRow: number, order: (a: readonly Value[], b: readonly Value[]) => number): void {
    const body = this.rows.splice(headerRow);
    this.rows.push(...body.toSorted(order));
    this.revision += 1;
  }

  /** As a person copies a row below the last one, its mark too. */
  copyDown(row: number): number {
    this.rows.push([...(this.rows[row - 1] ?? [])]);
    this.revision += 1;
    return this.rows.length;
  }

  /** The column with this heading; throws when there is none. */
  column(heading: string): number {
    for (const row of this.rows) {
      const index = row.indexOf(heading);
      if (index >= 0) return index;
    }
    throw new Error(`No column ${heading}`);
  }

  width(): number {
    return this.rows.reduce((width, row) => Math.max(width, row.length), 0);
  }
}

/** A workbook in memory, for flows that need no Excel. */
export class MemoryWorkbook implements Workbook {
  readonly reports = new Map<string, ReportSheet>();
  readonly #memory = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #selected: { sheet: string; row: number; column: number } | undefined;
  #opensPane: boolean | undefined;
  sheets: readonly MemorySheet[];

  constructor(...sheets: MemorySheet[]) {
    this.sheets = sheets;
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.sheets.find(({ ref }) => ref.id === id);
    if (sheet === undefined) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  fileName() {
    return Promise.resolve("");
  }

  /** Whether its days count from 1904. */
  date1904 = false;

  countsFrom1904() {
    return Promise.resolve(this.date1904);
  }

  /** How often it was worked out anew. */
  recalculations = 0;

  // Its cells hold values alone.
  recalculate() {
    this.recalculations += 1;
    return Promise.resolve();
  }

  listSheets() {
    const front = this.sheets.find(({ active }) => active) ?? this.sheets[0];
    return Promise.resolve(this.sheets.map((sheet) => ({ ...sheet.ref, active: sheet === front })));
  }

  readSheet(id: string): Promise<SheetSnapshot> {
    const sheet = this.#sheet(id);
    const width = sheet.width();
    const values = sheet.rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
    const grid =
      width === 0
        ? null
        : { firstRow: 1, firstColumn: 0, values, kinds: values.map((row) => row.map(kindOf)) };
    return Promise.resolve({
      sheet: sheet.ref,
      grid,
      hiddenRows: 0,
      date1904: this.date1904,
      revision: sheet.revision,
    });
  }

  /** Knows no more than that something changed. */
  rereadSheet(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Nothing changes here unheard. */
  isAsRead({ sheet, revision }: SheetSnapshot): Promise<boolean> {
    return Promise.resolve(revision === this.#sheet(sheet.id).revision);
  }

  onHearing(): () => void {
    return () => undefined;
  }

  holdsFormulas(): Promise<boolean> {
    return Promise.resolve(false);
  }

  revision(id: string): number {
    return this.#sheet(id).revision;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  select(sheet: string, row: number, column: number): Promise<void> {
    this.#selected = { sheet, row, column };
    return Promise.resolve();
  }

  selection() {
    const [first] = this.sheets;
    return Promise.resolve(this.#selected ?? { sheet: first?.ref.id ?? "", row: 1, column: 0 });
  }

  opensPane() {
    return Promise.resolve(this.#opensPane);
  }

  setOpensPane(opens: boolean): Promise<void> {
    this.#opensPane = opens;
    return Promise.resolve();
  }

  /** What a person has selected; the tests say it. */
  selected: readonly number[] = [];

  selectedRows(): Promise<readonly number[]> {
    return Promise.resolve(this.selected);
  }

  writeCells(id: string, writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    const sheet = this.#sheet(id);
    const previous = writes.map(({ row, column }) => ({
      row,
      column,
      cell: { value: sheet.at(row, column), format: "General" },
    }));
    for (const { row, column, cell } of writes) sheet.put(row, column, cell.value);
    return Promise.resolve(previous);
  }

  leftByEdit(id: string, { rows }: SheetEdit): Promise<readonly number[]> {
    const { formulas } = this.#sheet(id);
    const isFormula = (row: number, column: number) => formulas.has(`${row}:${column}`);
    return Promise.resolve(
      rows.flatMap(({ row, cells }) =>
        cells.some(({ column }) => isFormula(row, column)) ? [row] : [],
      ),
    );
  }

  async edit(id: string, edit: SheetEdit): Promise<SheetEdited> {
    const sheet = this.#sheet(id);
    const left = await this.leftByEdit(id, edit);
    const rows = edit.rows.filter(({ row }) => !left.includes(row));
    const back: (() => void)[] = [];
    const put = (row: number, column: number, value: Value) => {
      const stood = sheet.at(row, column);
      back.unshift(() => sheet.put(row, column, stood));
      sheet.put(row, column, value);
    };
    for (const { row, cells, copies } of rows.toSorted((a, b) => b.row - a.row)) {
      for (const { column, cell } of cells) put(row, column, cell.value);
      for (const copy of copies.toReversed()) {
        sheet.rows.splice(row, 0, [...(sheet.rows[row - 1] ?? [])]);
        back.unshift(() => sheet.rows.splice(row, 1));
        for (const { column, cell } of copy) put(row + 1, column, cell.value);
      }
    }
    return {
      left,
      undo: () => {
        for (const step of back) step();
        return Promise.resolve();
      },
    };
  }

  ownedColumns(id: string, headerRow: number): Promise<Record<OwnedColumn, number>> {
    const sheet = this.#sheet(id);
    const place = (heading: string) => {
      const found = (sheet.rows[headerRow - 1] ?? []).indexOf(heading);
      if (found >= 0) return found;
      const column = sheet.width();
      sheet.put(headerRow, column, heading);
      return column;
    };
    return Promise.resolve({
      check: place(OWNED.check),
      overdue: place(OWNED.overdue),
      mark: place(OWNED.mark),
    });
  }

  async placeCheck(id: string, headerRow: number, side: CheckSide): Promise<void> {
    const { check } = await this.ownedColumns(id, headerRow);
    const sheet = this.#sheet(id);
    const to = side === "left" ? 0 : sheet.width() - 1;
    for (const row of sheet.rows) {
      while (row.length < sheet.width()) row.push("");
      row.splice(check, 1);
      row.splice(to, 0, sheet.rows.indexOf(row) === headerRow - 1 ? OWNED.check : "");
    }
    sheet.revision += 1;
  }

  isLocked(): boolean {
    return false;
  }

  writeOwned(id: string, column: number, firstRow: number, texts: readonly (string | null)[]) {
    const sheet = this.#sheet(id);
    for (const [index, text] of texts.entries()) {
      if (text !== null) sheet.put(firstRow + index, column, text);
    }
    return Promise.resolve();
  }

  readMarks(id: string, column: number, firstRow: number): Promise<readonly string[]> {
    const { rows } = this.#sheet(id);
    return Promise.resolve(rows.slice(firstRow - 1).map((row) => String(row[column] ?? "")));
  }

  /** Formulas are not worked out here. */
  writeReport(report: ReportSheet): Promise<WrittenReport> {
    this.reports.set(report.key, report);
    const sheet = new MemorySheet(report.name, [
      ...report.above.map(({ cells }) => cells.map(({ value }) => value ?? "")),
      report.columns.map(({ heading }) => heading),
      ...report.lines.map((line) => line.map((value) => value ?? "")),
    ]);
    this.sheets = [...this.sheets.filter(({ ref }) => ref.id !== sheet.ref.id), sheet];
    return Promise.resolve({ kind: "written", sheet: sheet.ref });
  }

  /** The sheets of lists, by the names of their tables. */
  readonly #lists = new Map<string, string>();

  addForm({ name, lines }: FormLayout): Promise<SheetRef> {
    const values = lines.map(({ cells }) => cells.map(({ text }) => text));
    const sheet = new MemorySheet(name, values);
    this.sheets = [...this.sheets, sheet];
    return Promise.resolve(sheet.ref);
  }

  addList({ name, table, key, title, columns, rows }: ListSheet): Promise<SheetRef> {
    const width = columns.length;
    const above = title.map((line) => [line]);
    const keys = [key, ...columns.slice(2).map(() => ""), key];
    const headings = columns.map(({ heading }) => heading);
    const values = rows.map((row) => row.map(({ value }) => value));
    if (keys.length !== width) throw new Error("A list has two columns at least");
    const sheet = new MemorySheet(name, [...above, keys, headings, ...values]);
    this.sheets = [...this.sheets, sheet];
    this.#lists.set(table, sheet.ref.id);
    return Promise.resolve(sheet.ref);
  }

  findList(table: string): Promise<SheetRef | undefined> {
    const id = this.#lists.get(table);
    return Promise.resolve(this.sheets.find(({ ref }) => ref.id === id)?.ref);
  }

  changeList(id: string, { headerRow, writes, added, removed }: ListChange): Promise<void> {
    const sheet = this.#sheet(id);
    for (const { row, column, cell } of writes) sheet.put(row, column, cell.value);
    for (const cells of added) {
      const row = Math.max(headerRow, sheet.rows.length) + 1;
      for (const { column, cell } of cells) sheet.put(row, column, cell.value);
    }
    const gone = new Set(removed.map(({ row }) => row));
    sheet.rows = sheet.rows.filter((_row, index) => !gone.has(index + 1));
    return Promise.resolve();
  }

  addLedgerSheet({ template, rows }: NewLedgerSheet): Promise<SheetRef> {
    const headings = template.columns.map(({ heading }) => heading);
    const values = rows.map((row) => row.map(({ value }) => value));
    const sheet = new MemorySheet(template.title, [headings, ...values]);
    this.sheets = [...this.sheets, sheet];
    return Promise.resolve(sheet.ref);
  }

  renewLists(): Promise<void> {
    return Promise.resolve();
  }

  removeRows(id: string, rows: readonly number[]): Promise<void> {
    const sheet = this.#sheet(id);
    sheet.rows = sheet.rows.filter((_row, index) => !rows.includes(index + 1));
    return Promise.resolve();
  }

  recall(key: string): Promise<unknown> {
    const stored = this.#memory.get(key);
    return Promise.resolve(stored === undefined ? undefined : JSON.parse(stored));
  }

  remember(key: string, value: unknown): Promise<void> {
    this.#memory.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
