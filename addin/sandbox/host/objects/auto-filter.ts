import type { Box } from "../../workbook/address.ts";
import {
  clearCriteria,
  filterColumn,
  isFiltered,
  reapplyFilters,
  setSheetFilter,
} from "../../workbook/filter-rows.ts";
import type { FilterCriterion, Table } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { changeTable } from "../../workbook/tables.ts";
import { method, OfficeClass, read } from "../rich-api/office-class.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import { readCriteria, writeCriteria } from "./filter-criteria.ts";
import { rangeOrNull, rangeOrThrow } from "./range-object.ts";
import { cellsArgument } from "./range-steps.ts";
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
    if (!box) throw itemNotFound();
    if (column < 0 || column >= box.columns) throw invalidArgument();
    filterColumn(this.sheet, this.owner, column, criterion);
  }

  clear(): void {
    clearCriteria(this.sheet, this.owner);
  }

  /** Gives a box (of a sheet) or the table its filter buttons. */
  start(box: Box): void {
    const { owner, sheet } = this;
    if (owner) changeTable(sheet, owner, { showFilterButton: true });
    else if (!sheet.layout.filter) setSheetFilter(sheet, box);
  }

  remove(): void {
    const { owner, sheet } = this;
    this.clear();
    if (owner) changeTable(sheet, owner, { showFilterButton: false });
    else setSheetFilter(sheet, null);
  }
}

/** `Excel.AutoFilter`. */
export const autoFilterClass = new OfficeClass<FilterHandle>("AutoFilter", () => ({
  properties: {
    Criteria: read("1.9", ({ box, criteria }) =>
      Array.from({ length: box?.columns ?? 0 }, (_, column) => writeCriteria(criteria.get(column))),
    ),
    Enabled: read("1.9", ({ box }) => box !== null),
    IsDataFiltered: read("1.9", ({ sheet, owner }) => isFiltered(sheet, owner)),
  },
  methods: {
    Apply: method("1.9", (handle, args) => {
      const { box } = cellsArgument(args, 0, handle.sheet);
      handle.start(box);
      if (args.has(1) && args.has(2)) handle.filter(args.integer(1), readCriteria(args.record(2)));
    }),
    ClearColumnCriteria: method("1.14", (handle, args) => handle.filter(args.integer(0), null)),
    ClearCriteria: method("1.9", (handle) => handle.clear()),
    GetRange: method("1.9", ({ sheet, box }) => rangeOrThrow(sheet, box)),
    GetRangeOrNullObject: method("1.9", ({ sheet, box }) => rangeOrNull(sheet, box)),
    Reapply: method("1.9", ({ sheet }) => reapplyFilters(sheet)),
    Remove: method("1.9", (handle) => handle.remove()),
  },
}));
