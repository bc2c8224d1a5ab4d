import { isFiltered, reapplyFilters } from "../../workbook/filter-rows.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { cellsArgument } from "./cells-argument.ts";
import { readCriteria, writeCriteria } from "./filter-criteria.ts";
import type { FilterHandle } from "./filter-handle.ts";
import { rangeOrNull, rangeOrThrow } from "./range-object.ts";

/** `Excel.AutoFilter`. */
export const autoFilterClass: OfficeClass<FilterHandle> = {
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
};
