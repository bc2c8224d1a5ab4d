import type { RowChange } from "./row-changes.ts";

/** More than these are quicker read than followed. */
const MOST_CHANGES = 500;

/** What happened to the rows of one sheet, as far back as it can be told. */
export class RowHistory {
  #forgotten = 0;
  #changes: RowChange[] = [];

  /** How much has happened so far. */
  get length(): number {
    return this.#forgotten + this.#changes.length;
  }

  /** Adds changes; undefined when something happened that can't be followed. */
  add(changes: readonly RowChange[] | undefined): void {
    if (changes !== undefined && this.#changes.length + changes.length <= MOST_CHANGES) {
      this.#changes.push(...changes);
      return;
    }
    this.#forgotten = this.length + 1;
    this.#changes = [];
  }

  /** What happened since the history had this length; undefined when that can't be told any more. */
  since(length: number): readonly RowChange[] | undefined {
    return length < this.#forgotten ? undefined : this.#changes.slice(length - this.#forgotten);
  }
}
