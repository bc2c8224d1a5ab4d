import type { Table } from "../../workbook/sheet-layout.ts";
import { findTable } from "../../workbook/tables.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";

/** A table by its id, looked up anew each time: the model replaces tables, it doesn't change them. */
export class TableHandle {
  readonly #workbook: Workbook;
  readonly id: string;

  constructor(workbook: Workbook, id: string) {
    this.#workbook = workbook;
    this.id = id;
  }

  get exists(): boolean {
    return findTable(this.#workbook, this.id) !== undefined;
  }

  /** The table as it is now. Throws `ItemNotFound` when it was deleted. */
  get table(): Table {
    return this.#place().table;
  }

  get sheet(): Sheet {
    return this.#place().sheet;
  }

  #place(): { sheet: Sheet; table: Table } {
    const place = findTable(this.#workbook, this.id);
    if (!place) throw new RichApiError("ItemNotFound");
    return place;
  }
}
