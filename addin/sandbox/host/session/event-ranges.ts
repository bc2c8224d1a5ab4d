import type { OfficeObject } from "./office-object.ts";
import type { References } from "./references.ts";

const LIMIT = 200;

/** The ranges behind `event.getRange()`; the last 200 of them, as handlers ask for them soon. */
export class EventRanges {
  readonly #references: References;
  #ids: string[] = [];

  constructor(references: References) {
    this.#references = references;
  }

  /** Keeps a range; answers the id that the event carries. */
  keep(range: OfficeObject): string {
    const id = this.#references.keep(range);
    this.#ids.push(id);
    for (const old of this.#ids.splice(0, this.#ids.length - LIMIT)) this.#references.remove(old);
    return id;
  }
}
