import { isCellError } from "../cell-value.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { columnRuns } from "./column-runs.ts";
import { Dependencies } from "./dependencies.ts";
import { DirtyCells } from "./dirty-cells.ts";
import { ChangeFollower } from "./follow-changes.ts";
import { FormulaCell } from "./formula-cell.ts";
import { CellsAtWork } from "./work-out-cells.ts";

/**
 * Keeps the formulas of a workbook up to date: works out those whose cells changed since the last
 * time, and no others. A formula that the sandbox does not calculate keeps the value that it came
 * with from its file; typed by hand it shows `#NAME?`.
 */
export class Calculation {
  readonly #formulas = new Dependencies();
  readonly #dirty = new DirtyCells();
  readonly #follower: ChangeFollower;
  /** Marked, but their own readers not yet. */
  #marked: FormulaCell[] = [];
  #circular: readonly FormulaCell[] = [];
  /** Due in manual calculation too, as those are that were just written. */
  #answered: FormulaCell[] = [];

  constructor(workbook: Workbook) {
    this.#follower = new ChangeFollower(workbook, this.#formulas, this.#mark, (cell) =>
      this.#dirty.delete(cell),
    );
  }

  /** The formulas that read themselves, directly or by others. */
  get circular(): readonly FormulaCell[] {
    return this.#circular;
  }

  /** Takes the workbook as it is now, with the values that its formulas came with. */
  begin(): void {
    this.#follower.forget();
    this.#follower.follow();
    for (const cell of this.#marked) cell.state = "clean";
    this.#dirty.clear();
    this.#marked = [];
    this.#answered = [];
    this.#circular = [];
    // A file that was saved while they waited: nobody else would answer them.
    for (const cell of this.#formulas.all()) if (isWaiting(cell)) this.#mark(cell);
  }

  /** Has every formula worked out the next time. */
  markAll(): void {
    this.#follower.follow();
    for (const cell of this.#formulas.all()) this.#mark(cell);
  }

  /** Has formulas worked out the next time for which an add-in has answered. */
  markAnswered(cells: ReadonlySet<object>): void {
    this.#follower.follow();
    for (const cell of cells) {
      if (!(cell instanceof FormulaCell) || !this.#formulas.has(cell)) continue;
      this.#mark(cell);
      this.#answered.push(cell);
    }
  }

  /**
   * Works out what changed since the last time; where `all` is false, as in manual calculation,
   * only formulas that are new or answered. Answers the sheets in which formulas were worked out.
   */
  run(all: boolean): ReadonlySet<Sheet> {
    const fresh = [...this.#follower.follow(), ...this.#answered.splice(0)];
    if (all) for (const cell of this.#formulas.volatile) this.#mark(cell);
    this.#spread();
    if (all) return this.#workOut(this.#dirty.all(), this.#dirty);
    const alone = new DirtyCells();
    for (const cell of fresh) if (cell.state === "dirty") alone.add(cell);
    const due = alone.all();
    const sheets = this.#workOut(due, alone);
    // what they read may still wait to be worked out: then they are due once more
    for (const cell of due) cell.state = "dirty";
    return sheets;
  }

  #workOut(due: readonly FormulaCell[], dirty: DirtyCells): ReadonlySet<Sheet> {
    if (due.length === 0) return new Set();
    const found = new CellsAtWork(dirty).run(due);
    const again = new Set(due);
    const still = this.#circular.filter((cell) => !again.has(cell) && this.#formulas.has(cell));
    this.#circular = [...still, ...found];
    return new Set(due.map(({ sheet }) => sheet));
  }

  readonly #mark = (cell: FormulaCell): void => {
    if (cell.state !== "clean") return;
    cell.state = "dirty";
    this.#dirty.add(cell);
    this.#marked.push(cell);
  };

  /** Marks what reads the marked, and what reads that, and so on. */
  #spread(): void {
    while (this.#marked.length > 0) {
      const marked = this.#marked;
      this.#marked = [];
      for (const { sheet, box } of columnRuns(marked)) {
        this.#formulas.eachReader(sheet, box, this.#mark);
      }
    }
  }
}

const WAITING: readonly string[] = ["#BUSY!", "#GETTING_DATA"];

function isWaiting({ sheet, row, column }: FormulaCell): boolean {
  const value = sheet.cells.value(row, column);
  return isCellError(value) && WAITING.includes(value.error);
}
