import type { OfficeObject } from "./office-object.ts";

/** Objects that office.js holds on to between requests, by the `_ReferenceId` they were given. */
export class References {
  readonly #objects = new Map<string, OfficeObject>();
  readonly #ids = new Map<OfficeObject, string>();
  #last = 0;

  /** Keeps an object; the same object keeps its id. */
  keep(object: OfficeObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `ref-${++this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** The id of an object that is kept. */
  idOf(object: OfficeObject): string | undefined {
    return this.#ids.get(object);
  }

  /** The object kept under that id. */
  get(id: string): OfficeObject | undefined {
    return this.#objects.get(id);
  }

  /** Lets an object go. */
  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  /** Lets everything go. */
  clear(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  /** How many objects are kept. */
  get size(): number {
    return this.#objects.size;
  }

  /** All objects that are kept. */
  objects(): Iterable<OfficeObject> {
    return this.#objects.values();
  }
}
