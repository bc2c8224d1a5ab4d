import type { WorkbookEvent } from "./workbook-events.ts";

/** One change that can be taken back and made again. */
export interface Step {
  undo(): void;
  redo(): void;
}

/** What one transaction changed, and what it told. */
export interface Transaction {
  readonly steps: readonly Step[];
  readonly events: readonly WorkbookEvent[];
  /** What several transactions share that are one step of undo. */
  readonly group?: object | undefined;
}

const LIMIT = 100;

/** Undo and redo as one stack of transactions, the last 100 of them. */
export class History {
  #done: Transaction[] = [];
  #undone: Transaction[] = [];

  /** Keeps a finished transaction; what had been undone before is forgotten. */
  push(transaction: Transaction): void {
    if (transaction.steps.length === 0) return;
    this.#done.push(this.#joined(transaction));
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
  }

  /** The transaction with the one before it, where both are of one group. */
  #joined(next: Transaction): Transaction {
    const last = this.#done.at(-1);
    if (next.group === undefined || last?.group !== next.group) return next;
    this.#done.pop();
    return {
      steps: [...last.steps, ...next.steps],
      events: [...last.events, ...next.events],
      group: next.group,
    };
  }

  /** Takes the last transaction back and answers it; undefined when there is none. */
  undo(): Transaction | undefined {
    const last = this.#done.pop();
    if (!last) return undefined;
    for (const step of last.steps.toReversed()) step.undo();
    this.#undone.push(last);
    return last;
  }

  /** Makes the last transaction that was undone again; undefined when there is none. */
  redo(): Transaction | undefined {
    const next = this.#undone.pop();
    if (!next) return undefined;
    for (const step of next.steps) step.redo();
    this.#done.push(next);
    return next;
  }

  /** The step that would be taken back next. */
  get last(): Transaction | undefined {
    return this.#done.at(-1);
  }

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Whether there is something to make again. */
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Forgets everything. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
