import type { Box } from "./address.ts";
import { StyleTable } from "./cell-style.ts";
import { Calculation } from "./formula/calculate.ts";
import { CustomFunctions, type InvocationResult } from "./formula/custom-functions.ts";
import { History, type Step, type Transaction } from "./history.ts";
import { dropSheetInFormula, renameSheetInFormula } from "./formula/references.ts";
import { rewriteFormulas } from "./rewrite-formulas.ts";
import { SheetModel } from "./sheet-model.ts";
import { checkSheetName } from "./sheet-name.ts";
import type { Trigger, WorkbookEvent } from "./workbook-events.ts";
import type {
  CalculationMode,
  CellPlace,
  Selection,
  Sheet,
  Workbook,
  WorkbookOptions,
  WorkbookState,
} from "./workbook.ts";

const START: Selection = {
  boxes: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  active: { row: 0, column: 0 },
};

/** A workbook in memory. Its parts that change are private; sheets hold their own. */
export class WorkbookModel implements Workbook {
  readonly styles = new StyleTable();
  readonly customFunctions = new CustomFunctions();
  readonly history = new History();
  readonly options: WorkbookOptions;
  name = "";
  date1904 = false;
  readOnly = false;
  #calculationMode: CalculationMode = "Automatic";

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
  readonly #calculation = new Calculation(this);
  #nextId = 1;

  constructor(options: WorkbookOptions) {
    this.options = options;
  }

  get state(): WorkbookState {
    return this.#state;
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.#settings;
  }

  set settings(settings: ReadonlyMap<string, unknown>) {
    this.#settings = settings;
    this.tell({ type: "book" });
  }

  get calculationMode(): CalculationMode {
    return this.#calculationMode;
  }

  set calculationMode(mode: CalculationMode) {
    this.#calculationMode = mode;
    // what waited in manual calculation is due now
    if (mode !== "Manual") this.recalculate(false);
  }

  get sheets(): readonly Sheet[] {
    return this.#state.sheets;
  }

  get trigger(): Trigger {
    return this.#trigger;
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.#activeId) ?? this.sheets[0];
    if (!sheet) throw new Error("The workbook has no sheet");
    return sheet;
  }

  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  newNumber(): number {
    return this.#nextId++;
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  transact<T>(work: () => T, trigger?: Trigger, group?: object): T {
    if (this.#steps) return work();
    const steps: Step[] = [];
    this.#steps = steps;
    this.#trigger = trigger ?? "Unknown";
    try {
      return work();
    } finally {
      this.#steps = null;
      // What somebody else did is theirs to take back.
      if (trigger !== "Remote") this.history.push({ steps, events: [...this.#events], group });
      this.calculate();
      this.#trigger = "Unknown";
      this.#deliver();
    }
  }

  forgetUndo(): void {
    this.history.clear();
    this.#steps?.splice(0);
  }

  record(step: Step, ...events: WorkbookEvent[]): void {
    this.transact(() => {
      step.redo();
      this.#stale = true;
      this.#steps?.push(step);
      this.tell(...events);
    });
  }

  tell(...events: WorkbookEvent[]): void {
    this.#events.push(...events);
    if (!this.#steps) this.#deliver();
  }

  undo(): boolean {
    return this.#travel(() => this.history.undo());
  }

  redo(): boolean {
    return this.#travel(() => this.history.redo());
  }

  calculate(): void {
    if (!this.#stale || this.#calculating) return;
    this.#stale = false;
    this.#work((calculation) => calculation.run(this.calculationMode !== "Manual"));
  }

  recalculate(all: boolean): void {
    if (this.#calculating) return;
    this.#stale = false;
    this.#work((calculation) => {
      if (all) calculation.markAll();
      return calculation.run(true);
    });
  }

  answerFunctions(results: readonly InvocationResult[]): void {
    this.#calculation.markAnswered(this.customFunctions.answer(results));
    this.#stale = true;
    if (!this.#steps) this.calculate();
  }

  get circularCells(): readonly CellPlace[] {
    return this.#calculation.circular;
  }

  #work(calculate: (calculation: Calculation) => ReadonlySet<Sheet>): void {
    this.#calculating = true;
    let sheets: ReadonlySet<Sheet>;
    try {
      sheets = calculate(this.#calculation);
    } finally {
      this.#calculating = false;
    }
    for (const sheet of sheets) this.tell({ type: "calculated", sheetId: sheet.id });
    this.customFunctions.send();
  }

  change(patch: Partial<WorkbookState>): void {
    const before = this.#state;
    const after = { ...before, ...patch };
    this.record(
      { redo: () => void (this.#state = after), undo: () => void (this.#state = before) },
      { type: "book" },
    );
  }

  addSheet(name: string = this.#freeName()): Sheet {
    checkSheetName(this, name);
    const sheet = new SheetModel(this, this.options.newId(), name);
    this.change({ sheets: [...this.sheets, sheet] });
    this.tell({ type: "sheet-added", sheetId: sheet.id, source: "Local" });
    return sheet;
  }

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
      rewriteFormulas(this, (formula) => dropSheetInFormula(formula, sheet.name));
      this.tell({ type: "sheet-deleted", sheetId: sheet.id, source: "Local" });
    });
  }

  renameSheet(sheet: Sheet, name: string): void {
    checkSheetName(this, name, sheet);
    const before = sheet.name;
    this.transact(() => {
      sheet.change({ name });
      rewriteFormulas(this, (formula) => renameSheetInFormula(formula, before, name));
      this.tell({ type: "book" });
    });
  }

  moveSheet(sheet: Sheet, position: number): void {
    const rest = this.sheets.filter((other) => other !== sheet);
    this.change({ sheets: rest.toSpliced(position, 0, sheet) });
  }

  activate(sheet: Sheet): void {
    const before = this.#activeId;
    if (before === sheet.id) return;
    this.#activeId = sheet.id;
    if (before !== "") this.tell({ type: "deactivated", sheetId: before });
    this.tell({ type: "activated", sheetId: sheet.id });
  }

  selection(sheet: Sheet = this.activeSheet): Selection {
    return this.#selections.get(sheet.id) ?? START;
  }

  select(sheet: Sheet, boxes: readonly Box[], active?: Selection["active"]): void {
    const last = boxes.at(-1);
    if (!last) return;
    this.#selections.set(sheet.id, {
      boxes,
      active: active ?? { row: last.row, column: last.column },
    });
    this.tell({ type: "selection", sheetId: sheet.id, boxes });
  }

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
    this.#calculationMode = "Automatic";
    // formulas are not worked out until all of them are there
    this.#calculating = true;
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
      this.#calculating = false;
      this.customFunctions.forget();
      this.#calculation.begin();
      if (!cached) this.#calculation.markAll();
      // what changes by itself, as NOW does, is worked out whenever a file is opened
      this.#stale = true;
    }
    this.#activeId = this.activeSheet.id;
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
