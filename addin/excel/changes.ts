import { rowChanges } from "./change-address.ts";
import type { RowChange } from "./row-changes.ts";
import { RowHistory } from "./row-history.ts";
import { run } from "./run.ts";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Listens to what people do in the workbook; what the add-in does itself is no news. */
export class Changes {
  readonly #revisions = new Map<string, number>();
  readonly #histories = new Map<string, RowHistory>();
  readonly #listeners = new Set<() => void>();
  readonly #expected = new Map<string, readonly number[]>();
  #handlers: Promise<readonly Handler[]> | undefined;

  /** Grows with every change of the sheet that the add-in did not make. */
  revision(sheet: string): number {
    return this.#revisions.get(sheet) ?? 0;
  }

  /** What happened to the sheet's rows, what the add-in wrote among the ledger's cells too. */
  history(sheet: string): RowHistory {
    let history = this.#histories.get(sheet);
    if (history === undefined) {
      history = new RowHistory();
      this.#histories.set(sheet, history);
    }
    return history;
  }

  /**
   * Names the columns of a sheet that only say what was found. What changes in them alone is no news: a
   * colleague's add-in writes there as this one does, and two panes would answer each other for ever; and
   * a person who takes steps back passes through what was written here, which must not come at once again.
   */
  expectIn(sheet: string, columns: readonly number[]): void {
    this.#expected.set(sheet, columns);
  }

  /** Calls back after such a change, and when another sheet comes to the front. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    // Whatever is wrong with the workbook, the next read of a sheet runs into it and says so.
    this.start().catch(() => undefined);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to listen, once; a failure is thrown and the next call tries again. */
  async start(): Promise<void> {
    this.#handlers ??= this.#register();
    try {
      await this.#handlers;
    } catch (error) {
      this.#handlers = undefined;
      throw error;
    }
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    this.#listeners.clear();
    const handlers = (await this.#handlers) ?? [];
    this.#handlers = undefined;
    const [first] = handlers;
    if (first === undefined) return;
    // A handler can only be removed in the context in which it was added.
    const sameContext = { delayForCellEdit: true, previousObjects: first.context };
    await Excel.run(sameContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  }

  #register(): Promise<readonly Handler[]> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add((event) => {
        const own = event.source === "Local" && event.triggerSource === "ThisLocalAddin";
        const byPerson = event.source === "Local";
        const changes = rowChanges(event.changeType, event.address, byPerson);
        if (!own && !this.#isExpected(event, changes)) this.#count(event.worksheetId, changes);
        return Promise.resolve();
      });
      // A sort is an event of its own; the add-in never sorts.
      const sorted = worksheets.onRowSorted.add((event) => {
        this.#count(event.worksheetId, undefined);
        return Promise.resolve();
      });
      const tell = () => {
        this.#tell();
        return Promise.resolve();
      };
      const handlers = [
        changed,
        sorted,
        worksheets.onActivated.add(tell),
        worksheets.onAdded.add(tell),
        worksheets.onDeleted.add(tell),
      ];
      await context.sync();
      return handlers;
    });
  }

  #isExpected(
    { changeType, worksheetId }: Excel.WorksheetChangedEventArgs,
    changes: readonly RowChange[] | undefined,
  ): boolean {
    if (changeType !== "RangeEdited" || changes === undefined) return false;
    const expected = this.#expected.get(worksheetId) ?? [];
    return changes.every(
      ({ column, columns }) =>
        expected.filter((each) => each >= column && each < column + columns).length === columns,
    );
  }

  #count(sheet: string, changes: readonly RowChange[] | undefined): void {
    this.history(sheet).add(changes);
    this.#revisions.set(sheet, this.revision(sheet) + 1);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
