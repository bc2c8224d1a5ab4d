import { cellError, type CellError, type CellValue } from "../cell-value.ts";

/** A function that an add-in gives formulas, as its metadata tells of it. */
export interface CustomFunction {
  /** By which add-in and Excel know it in every language. */
  readonly id: string;
  /** What formulas call it, namespace and all; one name for each language, the one that is shown first. */
  readonly names: readonly string[];
  /** For each argument, whether it may be left out. */
  readonly optional: readonly boolean[];
}

/** One call of a function, on its way to the add-in. */
export interface Invocation {
  readonly id: number;
  readonly functionId: string;
  /** One for each argument; null for those that were left out, and for blank cells. */
  readonly values: readonly CellValue[];
  /** How many arguments the formula has. */
  readonly given: number;
}

/** What an add-in answers a call with. */
export interface InvocationResult {
  readonly id: number;
  readonly value: CellValue;
}

interface Call extends Invocation {
  readonly cell: object;
  /** Undefined while the add-in works it out. */
  value: CellValue | undefined;
}

const BUSY = cellError("#BUSY!");
const WRONG = cellError("#VALUE!");

/**
 * The functions that the add-in gives formulas, and what their calls came to. A call shows #BUSY! until the add-in has
 * answered; then its cell is worked out once more, with the answer in place of the call.
 */
export class CustomFunctions {
  readonly #byName = new Map<string, CustomFunction>();
  readonly #byFileName = new Map<string, CustomFunction>();
  /** The calls of a cell by what they say: the same call twice in a formula is one. */
  readonly #calls = new WeakMap<object, Map<string, Call>>();
  readonly #waiting = new Map<number, Call>();
  readonly #listeners = new Set<(calls: readonly Invocation[]) => void>();
  #fresh: Call[] = [];
  /** Cells that are worked out once more for an answer alone. */
  readonly #answered = new Set<object>();
  /** Cells whose calls are of the calculation at hand. */
  readonly #current = new Set<object>();
  #nextId = 1;

  /** Says which functions there are; formulas call them by any of their names, in any case. */
  define(functions: readonly CustomFunction[]): void {
    for (const one of functions)
      for (const name of one.names) {
        this.#byName.set(name.toUpperCase(), one);
        this.#byFileName.set(fileNameOf(name, one).toUpperCase(), one);
      }
  }

  /** How files write the function that formulas call by a name, the same in every language; undefined where there is none. */
  fileName(name: string): string | undefined {
    const called = this.#byName.get(name.toUpperCase());
    return called && fileNameOf(name, called);
  }

  /** By which name formulas call a function that a file has. */
  shownName(fileName: string): string | undefined {
    return this.#byFileName.get(fileName.toUpperCase())?.names[0];
  }

  /** Hears of the calls of each calculation; the answer stops it. */
  listen(listener: (calls: readonly Invocation[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All calls that nobody has answered. */
  get waiting(): readonly Invocation[] {
    return [...this.#waiting.values()];
  }

  /**
   * What a call in a cell comes to; undefined where there is no such function. A cell that is worked out for
   * any other reason than an answer calls anew.
   */
  call(name: string, values: readonly CellValue[], cell: object): CellValue | undefined {
    const called = this.#byName.get(name);
    if (called === undefined) return undefined;
    const { id: functionId, optional } = called;
    if (values.length > optional.length) return WRONG;
    if (optional.some((may, place) => !may && place >= values.length)) return WRONG;
    const calls = this.#callsOf(cell);
    const said = JSON.stringify([functionId, values]);
    const known = calls.get(said);
    if (known !== undefined) return known.value === undefined ? BUSY : known.value;
    const call: Call = {
      id: this.#nextId++,
      functionId,
      values: optional.map((_, place) => values[place] ?? null),
      given: values.length,
      cell,
      value: undefined,
    };
    calls.set(said, call);
    this.#waiting.set(call.id, call);
    this.#fresh.push(call);
    return BUSY;
  }

  /** Takes answers; answers the cells that have to be worked out once more. What nobody waits for any more is left alone. */
  answer(results: readonly InvocationResult[]): ReadonlySet<object> {
    const cells = new Set<object>();
    for (const { id, value } of results) {
      const call = this.#waiting.get(id);
      if (call === undefined) continue;
      this.#waiting.delete(id);
      call.value = value;
      cells.add(call.cell);
      this.#answered.add(call.cell);
    }
    return cells;
  }

  /** Ends a calculation: its calls go to whoever listens. */
  send(): void {
    this.#answered.clear();
    this.#current.clear();
    const fresh = this.#fresh.filter(({ id }) => this.#waiting.has(id));
    this.#fresh = [];
    if (fresh.length > 0) for (const listener of this.#listeners) listener(fresh);
  }

  /** Forgets all calls, as another workbook does. */
  forget(): void {
    this.#waiting.clear();
    this.#fresh = [];
  }

  #callsOf(cell: object): Map<string, Call> {
    const known = this.#calls.get(cell);
    if (known !== undefined && (this.#current.has(cell) || this.#answered.has(cell))) return known;
    for (const call of known?.values() ?? []) this.#waiting.delete(call.id);
    const calls = new Map<string, Call>();
    this.#calls.set(cell, calls);
    this.#current.add(cell);
    return calls;
  }
}

/** The error of a call with the add-in's sentence, which Excel shows beside the cell. */
export const callError = (error: CellError["error"], message: string): CellError =>
  message === "" ? cellError(error) : { error, message };

const fileNameOf = (name: string, { id }: CustomFunction): string =>
  `_xldudf_${name.split(".")[0]}_${id}`;
