/** Where the number of a group stands in the flags of a request, above all that office.js uses. */
const GROUP_BIT = 12;

/** The number of the group that a request belongs to; 0 for none. */
export const groupOf = (flags: number): number => flags >>> GROUP_BIT;

/** The runs of the add-in that are one step of undo: those with `mergeUndoGroup`. */
export class UndoGroups {
  readonly #open = new Map<number, object>();
  #last = 0;

  /** The group of that number while its run goes on. */
  find(number: number): object | undefined {
    return this.#open.get(number);
  }

  /**
   * Hears of the option `mergeUndoGroup`. The office.js of npm takes it and tells the host nothing of it
   * (1.1.110; Microsoft's own server has a newer one, whose wire nobody describes), so that the host has
   * to hear it here: each request of such a run carries the number of its group.
   */
  hear(excel: ExcelNamespace): void {
    const run = excel.run as (...args: readonly unknown[]) => Promise<unknown>; // it has several signatures
    excel.run = (...args: readonly unknown[]) => {
      const [options, work] = args as [RunOptions, (context: Requests) => Promise<unknown>];
      if (options.mergeUndoGroup !== true) return run(...args);
      const number = (this.#last += 1);
      this.#open.set(number, {});
      const grouped = (context: Requests) => {
        context._requestFlagModifier |= number << GROUP_BIT;
        return work(context);
      };
      return run(options, grouped).finally(() => this.#open.delete(number));
    };
  }
}

/** What is used of `Excel`, as office.js defines it. */
export interface ExcelNamespace {
  run: (...args: never[]) => Promise<unknown>;
}

interface RunOptions {
  readonly mergeUndoGroup?: boolean;
}

/** What a context of office.js adds to the flags of its requests; no public member. */
interface Requests {
  _requestFlagModifier: number;
}
