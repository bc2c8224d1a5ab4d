import { rowChanges } from "./change-address.ts";
import type { RowChange } from "./row-changes.ts";
import { RowHistory } from "./row-history.ts";
import { run } from "./run.ts";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Longer than Excel takes to tell of what was written, also when it is busy. */
const ECHO_MS = 20_000;

/** Listens to what people do in the workbook; what the add-in does itself is no news. */
export class Changes {
  readonly #revisions = new Map<string, number>();
  readonly #histories = new Map<string, RowHistory>();
  readonly #listeners = new Set<() => void>();
  readonly #expected = new Map<string, readonly number[]>();
  readonly #hearing = new Set<(hears: boolean) => void>();
  #handlers: Promise<readonly Handler[]> | undefined;
  #echo: ReturnType<typeof setTimeout> | undefined;
  #hears = true;
  /** How often Excel has told of a change. */
  #told = 0;

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

  /** The columns that were named. */
  expectedIn(sheet: string): readonly number[] {
    return this.#expected.get(sheet) ?? [];
  }

  /**
   * Counts a change that Excel told nothing of, as of a choice from a dropdown on the web (office-js 3888), or
   * that is no news and yet moves columns: all that was read of the sheet is of before.
   */
  countUnheard(sheet: string): void {
    this.#count(sheet, undefined);
  }

  /**
   * To be called before something is written; what it returns, once it was. Excel tells of that, too, while it is
   * being written or soon after: when it does not, it tells of nothing any more, as when the runtime behind a closed
   * pane has died (office-js 4004, 6844). Then all sheets may have changed.
   */
  beforeWriting(): () => void {
    const before = this.#told;
    return () => {
      if (this.#handlers === undefined || this.#told !== before) return;
      this.#echo ??= setTimeout(() => void this.#beginAnew(), ECHO_MS);
    };
  }

  /** Calls back when Excel has stopped telling of changes, and when it tells of them again. */
  onHearing(listener: (hears: boolean) => void): () => void {
    this.#hearing.add(listener);
    return () => this.#hearing.delete(listener);
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
    this.#hearing.clear();
    clearTimeout(this.#echo);
    await this.#remove();
  }

  async #remove(): Promise<void> {
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
        this.#told += 1;
        clearTimeout(this.#echo);
        this.#echo = undefined;
        this.#setHears(true);
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

  async #beginAnew(): Promise<void> {
    this.#echo = undefined;
    this.#setHears(false);
    for (const sheet of this.#histories.keys()) this.#count(sheet, undefined);
    // Dead handlers may not be there to be removed.
    await this.#remove().catch(() => undefined);
    await this.start().catch(() => undefined);
  }

  #setHears(hears: boolean): void {
    if (this.#hears === hears) return;
    this.#hears = hears;
    for (const listener of this.#hearing) listener(hears);
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
