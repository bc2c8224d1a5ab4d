import type { Workbook } from "../../workbook/workbook.ts";

/** A setting as `Office.context.document.settings` sends it: its name, its value as JSON. */
export type SerializedSetting = readonly [name: string, json: string];

/**
 * `Office.context.document.settings`: kept in the same place as Excel's own settings, so that they
 * travel with the file. office.js loads them once and saves all of its copy; a name is removed here
 * only when that copy had it before.
 */
export class DocumentSettings {
  readonly #workbook: Workbook;
  #known = new Set<string>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  load(): SerializedSetting[] {
    const settings = [...this.#workbook.settings];
    this.#known = new Set(settings.map(([name]) => name));
    return settings.map(([name, value]) => [name, JSON.stringify(value)]);
  }

  save(saved: readonly SerializedSetting[]): void {
    const settings = new Map(this.#workbook.settings);
    for (const name of this.#known) settings.delete(name);
    for (const [name, json] of saved) settings.set(name, JSON.parse(json));
    this.#known = new Set(saved.map(([name]) => name));
    this.#workbook.settings = settings;
  }
}
