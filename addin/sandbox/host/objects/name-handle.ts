import type { Workbook } from "../../workbook/workbook.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { cellsOfFormula } from "./range-address.ts";

/** A name by its spelling. */
export class NameHandle {
  readonly workbook: Workbook;
  readonly name: string;

  constructor(workbook: Workbook, name: string) {
    this.workbook = workbook;
    this.name = name;
  }

  /** Throws `ItemNotFound` when it was deleted. */
  get item(): { readonly formula: string; readonly visible: boolean } {
    const item = this.workbook.state.names.get(this.name);
    if (!item) throw itemNotFound();
    return item;
  }

  /** The cells it points to, or null. */
  get cells(): Cells | null {
    return cellsOfFormula(this.workbook, this.item.formula);
  }

  put(patch: { formula?: string; visible?: boolean }): void {
    const names = new Map(this.workbook.state.names);
    this.workbook.change({ names: names.set(this.name, { ...this.item, ...patch }) });
  }

  delete(): void {
    const names = new Map(this.workbook.state.names);
    names.delete(this.name);
    this.workbook.change({ names });
  }
}
