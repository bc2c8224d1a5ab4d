import type { Box } from "./address.ts";
import { StyleTable } from "./cell-style.ts";
import { calculateAll } from "./formula/calculate.ts";
import { History, type Step, type Transaction } from "./history.ts";
import { Sheet } from "./sheet.ts";
import { checkSheetName } from "./sheet-name.ts";
import type { Trigger, WorkbookEvent } from "./workbook-events.ts";

/** The parts of a workbook beyond its sheets' contents; replaced, never changed in place. */
export interface WorkbookState {
  readonly sheets: readonly Sheet[];
  /** Names for formulas, e.g. `税率` → `=Sheet1!$A$1`. */
  readonly names: ReadonlyMap<string, { readonly formula: string; readonly visible: boolean }>;
}

/** What a person has selected; `active` is the cell that typing goes to. */
export interface Selection {
  readonly boxes: readonly Box[];
  readonly active: { readonly row: number; readonly column: number };
}

const START: Selection = {
  boxes: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  active: { row: 0, column: 0 },
};

/** What a workbook needs from outside. */
export interface WorkbookOptions {
  /** The year that `11-3` means when someone types it. */
  readonly currentYear: () => number;
  /** A new `{GUID}` for a sheet or table. */
  readonly newId: () => string;
}

/**
 * A workbook as Excel holds it open: the one truth that the grid draws, the files are read into
 * and Office.js talks to. All changes are transactions: `transact` groups them into one step of
 * undo and delivers the events when the outermost one ends.
 */
export class Workbook {
  readonly styles = new StyleTable();
  readonly history = new History();
  readonly options: WorkbookOptions;
  /** The file's name, e.g. `售后.xlsx`. */
  name = "";
  /** Whether days count from 1904. */
  date1904 = false;
  readOnly = false;

  #state: WorkbookState = { sheets: [], names: new Map() };
  #settings: ReadonlyMap<string, unknown> = new Map();
  #activeId = "";
  readonly #selections = new Map<string, Selection>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #events: WorkbookEvent[] = [];
  #steps: Step[] | null = null;
  #trigger: Trigger = "Unknown";
  #stale = false;
  #calculating = false;
  #nextId = 1;

  constructor(options: WorkbookOptions) {
    this.options = options;
  }

  get state(): WorkbookState {
    return this.#state;
  }

  /** The add-in's settings, kept in the file. A person's undo is about cells and leaves them alone. */
  get settings(): ReadonlyMap<string, unknown> {
    return this.#settings;
  }

  set settings(settings: ReadonlyMap<string, unknown>) {
    this.#settings = settings;
    this.tell({ type: "book" });
  }

  /** All sheets in the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.#state.sheets;
  }

  /** Who is changing the workbook just now. */
  get trigger(): Trigger {
    return this.#trigger;
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.#activeId) ?? this.sheets[0];
    if (!sheet) throw new Error("The workbook has no sheet");
    return sheet;
  }

  /** A sheet by its name, upper and lower case alike. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** A number that no table, column or rule of this workbook has yet. */
  newNumber(): number {
    return this.#nextId++;
  }

  /** Listens to events; the answer stops listening. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Makes changes as one step of undo. Inside another transaction it joins that one. When `work`
   * throws, what it changed before stays changed, as in Excel, and can be undone.
   */
  transact<T>(work: () => T, trigger?: Trigger): T {
    if (this.#steps) return work();
    const steps: Step[] = [];
    this.#steps = steps;
    this.#trigger = trigger ?? "Unknown";
    try {
      return work();
    } finally {
      this.#steps = null;
      this.history.push({ steps, events: this.#events });
      this.#trigger = "Unknown";
      this.#deliver();
    }
  }

  /** Makes one undoable change and notes what to tell. For the functions of this folder. */
  record(step: Step, ...events: WorkbookEvent[]): void {
    this.transact(() => {
      step.redo();
      this.#stale = true;
      this.#steps?.push(step);
      this.tell(...events);
    });
  }

  /** Tells listeners once the transaction is over, or at once outside of one. */
  tell(...events: WorkbookEvent[]): void {
    this.#events.push(...events);
    if (!this.#steps) this.#deliver();
  }

  /** Takes the last transaction back; false when there is none. */
  undo(): boolean {
    return this.#travel(() => this.history.undo());
  }

  /** Makes the last undone transaction again; false when there is none. */
  redo(): boolean {
    return this.#travel(() => this.history.redo());
  }

  /** Brings all formulas up to date, if anything changed since the last time. */
  calculate(): void {
    if (!this.#stale || this.#calculating) return;
    this.#stale = false;
    this.#calculating = true;
    try {
      calculateAll(this);
    } finally {
      this.#calculating = false;
    }
  }

  /** Replaces the list of sheets or the names. Undoable. */
  change(patch: Partial<WorkbookState>): void {
    const before = this.#state;
    const after = { ...before, ...patch };
    this.record(
      { redo: () => void (this.#state = after), undo: () => void (this.#state = before) },
      { type: "book" },
    );
  }

  /** Adds a sheet at the end. Throws a RangeError when the name cannot be one. */
  addSheet(name: string = this.#freeName()): Sheet {
    checkSheetName(this, name);
    const sheet = new Sheet(this, this.options.newId(), name);
    this.change({ sheets: [...this.sheets, sheet] });
    this.tell({ type: "sheet-added", sheetId: sheet.id, source: "Local" });
    return sheet;
  }

  /** Removes a sheet. Throws a RangeError when it is the last visible one. */
  deleteSheet(sheet: Sheet): void {
    const rest = this.sheets.filter((other) => other !== sheet);
    if (!rest.some((other) => other.layout.visibility === "Visible")) {
      throw new RangeError("A workbook needs a visible sheet");
    }
    this.transact(() => {
      if (this.activeSheet === sheet) {
        const at = this.sheets.indexOf(sheet);
        const visible = (other: Sheet) => other !== sheet && other.layout.visibility === "Visible";
        const next = this.sheets.slice(at).find(visible) ?? this.sheets.findLast(visible);
        if (next) this.activate(next);
      }
      this.change({ sheets: rest });
      this.tell({ type: "sheet-deleted", sheetId: sheet.id, source: "Local" });
    });
  }

  /** Renames a sheet. Throws a RangeError when the name cannot be one. */
  renameSheet(sheet: Sheet, name: string): void {
    checkSheetName(this, name, sheet);
    this.transact(() => {
      sheet.change({ name });
      this.tell({ type: "book" });
    });
  }

  /** Moves a sheet's tab. */
  moveSheet(sheet: Sheet, position: number): void {
    const rest = this.sheets.filter((other) => other !== sheet);
    this.change({ sheets: rest.toSpliced(position, 0, sheet) });
  }

  /** Shows a sheet. */
  activate(sheet: Sheet): void {
    const before = this.#activeId;
    if (before === sheet.id) return;
    this.#activeId = sheet.id;
    if (before !== "") this.tell({ type: "deactivated", sheetId: before });
    this.tell({ type: "activated", sheetId: sheet.id });
  }

  /** What is selected on a sheet. */
  selection(sheet: Sheet = this.activeSheet): Selection {
    return this.#selections.get(sheet.id) ?? START;
  }

  /** Selects boxes of a sheet; the last one's top left cell (or `active`) becomes the active cell. */
  select(sheet: Sheet, boxes: readonly Box[], active?: Selection["active"]): void {
    const last = boxes.at(-1);
    if (!last) return;
    this.#selections.set(sheet.id, {
      boxes,
      active: active ?? { row: last.row, column: last.column },
    });
    this.tell({ type: "selection", sheetId: sheet.id, boxes });
  }

  /**
   * Starts over with other contents, as opening a file does: nothing to undo, and one event. With
   * `cached`, formulas keep the values that `fill` gave them until something changes. When `fill`
   * throws, the workbook is as it was.
   */
  replace(fill: () => void, cached = false): void {
    const before = {
      state: this.#state,
      settings: this.#settings,
      activeId: this.#activeId,
      date1904: this.date1904,
    };
    this.#state = { sheets: [], names: new Map() };
    this.#settings = new Map();
    this.#activeId = "";
    this.date1904 = false;
    try {
      this.transact(() => {
        try {
          fill();
        } finally {
          // nobody has seen the sheets that these events are about
          this.#events = [];
        }
      });
    } catch (error) {
      this.#state = before.state;
      this.#settings = before.settings;
      this.#activeId = before.activeId;
      this.date1904 = before.date1904;
      throw error;
    } finally {
      this.history.clear();
    }
    this.#activeId = this.activeSheet.id;
    if (cached) this.#stale = false;
    for (const id of this.#selections.keys()) if (!this.sheetById(id)) this.#selections.delete(id);
    this.tell({ type: "replaced" });
  }

  #travel(step: () => Transaction | undefined): boolean {
    if (this.#steps) throw new Error("Undo inside a transaction");
    const transaction = step();
    if (!transaction) return false;
    this.#stale = true;
    this.tell({ type: "book" }, ...transaction.events.flatMap(eventOfUndo));
    return true;
  }

  #deliver(): void {
    const events = this.#events;
    this.#events = [];
    for (const event of events) for (const listener of this.#listeners) listener(event);
  }

  #freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (!this.sheet(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}

/** What undoing tells of an event: the same cells changed, but by hand and without details. */
function eventOfUndo(event: WorkbookEvent): WorkbookEvent[] {
  switch (event.type) {
    case "cells":
    case "table": {
      const { details: _, ...rest } = event;
      return [{ ...rest, trigger: "Unknown" }];
    }
    case "layout":
    case "filtered":
    case "sorted":
      return [event];
    default:
      return [];
  }
}
