import type { Box } from "../../workbook/address.ts";
import { clearCriteria, filterColumn, setSheetFilter } from "../../workbook/filter-rows.ts";
import type { FilterCriterion, Table } from "../../workbook/sheet-layout.ts";
import { changeTable } from "../../workbook/tables.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";
import type { TableHandle } from "./table-handle.ts";

/** The filter of a table, or of a sheet outside its tables. */
export class FilterHandle {
  readonly #sheet: Sheet;
  readonly #handle: TableHandle | null;

  constructor(sheet: Sheet, handle: TableHandle | null) {
    this.#sheet = sheet;
    this.#handle = handle;
  }

  get sheet(): Sheet {
    return this.#handle?.sheet ?? this.#sheet;
  }

  /** The table as it is now, or null for the sheet. */
  get owner(): Table | null {
    return this.#handle?.table ?? null;
  }

  /** Header and rows; null without a filter. */
  get box(): Box | null {
    const { owner } = this;
    if (owner) return owner.showFilterButton ? owner.box : null;
    return this.sheet.layout.filter?.box ?? null;
  }

  get criteria(): ReadonlyMap<number, FilterCriterion> {
    return (this.owner ?? this.sheet.layout.filter)?.criteria ?? new Map<number, never>();
  }

  filter(column: number, criterion: FilterCriterion | null): void {
    const { box } = this;
    mustBeEditable(this.sheet, "autoFilter");
    if (!box) throw itemNotFound();
    if (column < 0 || column >= box.columns) throw invalidArgument();
    filterColumn(this.sheet, this.owner, column, criterion);
  }

  clear(): void {
    mustBeEditable(this.sheet, "autoFilter");
    clearCriteria(this.sheet, this.owner);
  }

  /** Gives a box (of a sheet) or the table its filter buttons. */
  start(box: Box): void {
    const { owner, sheet } = this;
    mustBeEditable(sheet);
    if (owner) changeTable(sheet, owner, { showFilterButton: true });
    else if (!sheet.layout.filter) setSheetFilter(sheet, box);
  }

  remove(): void {
    const { owner, sheet } = this;
    mustBeEditable(sheet);
    this.clear();
    if (owner) changeTable(sheet, owner, { showFilterButton: false });
    else setSheetFilter(sheet, null);
  }
}
