import { filterColumn } from "../../workbook/filter-rows.ts";
import type { FilterCriterion } from "../../workbook/sheet-layout.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { mustBeEditable } from "./editable.ts";
import { readComparison, readCriteria, readValues, writeCriteria } from "./filter-criteria.ts";
import type { ColumnHandle } from "./table-column-edits.ts";

function apply(column: ColumnHandle, criterion: FilterCriterion | null): void {
  mustBeEditable(column.sheet, "autoFilter");
  filterColumn(column.sheet, column.table, column.index, criterion);
}

/** `Excel.Filter`: the filter of one table column. */
export const filterClass: OfficeClass<ColumnHandle> = {
  properties: {
    Criteria: read("1.2", ({ table, index }) => writeCriteria(table.criteria.get(index))),
  },
  methods: {
    Apply: method("1.2", (column, args) => apply(column, readCriteria(args.record(0)))),
    ApplyCustomFilter: method("1.2", (column, args) =>
      apply(column, readComparison(args.raw(0), args.raw(1), args.raw(2))),
    ),
    ApplyValuesFilter: method("1.2", (column, args) =>
      apply(column, { on: "values", values: readValues(args.raw(0)) }),
    ),
    Clear: method("1.2", (column) => apply(column, null)),
  },
};
