import { invalidArgument } from "./rich-api-error.ts";

/** The arguments of one call; every reader throws `InvalidArgument` for what doesn't fit. */
export class Arguments {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  /** The argument as it came; null when it was left out. */
  raw(index: number): unknown {
    return this.#values[index] ?? null;
  }

  /** Whether an argument was given. */
  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  /** A text or a number: how items are looked up. */
  key(index: number): string | number {
    const value = this.raw(index);
    if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
    return value;
  }

  integer(index: number, otherwise?: number): number {
    const value = this.raw(index) ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.raw(index) ?? otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** One of the given words, in any case. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.raw(index) ?? otherwise;
    const wanted = typeof value === "string" ? value.toLowerCase() : null;
    const found = words.find((word) => word.toLowerCase() === wanted);
    if (found === undefined) throw invalidArgument();
    return found;
  }

  /** A plain JSON object. */
  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.raw(index));
  }
}

/** The value as a plain JSON object; `InvalidArgument` when it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>; // checked above; its members stay unknown
}
