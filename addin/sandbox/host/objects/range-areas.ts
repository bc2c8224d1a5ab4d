import { intersect, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import {
  type Method,
  method,
  navigate,
  OfficeClass,
  OfficeObject,
  read,
} from "../rich-api/office-class.ts";
import type { Cells } from "./cells.ts";
import { conditionalFormatCollectionClass } from "./conditional-format-collection.ts";
import { dataValidationClass } from "./data-validation.ts";
import { clearMethod } from "./range-edits.ts";
import { rangeFormatClass } from "./range-format.ts";
import { areasOrNull, areasOrThrow, rangeOf } from "./range-object.ts";
import { cellsArgument } from "./range-steps.ts";
import { worksheetOf } from "./worksheet.ts";
import { itemAt } from "./item-at.ts";

function widened(
  since: `1.${number}`,
  part: { row: 0; rows: number } | { column: 0; columns: number },
): Method<Cells> {
  return method(since, ({ sheet, boxes }) =>
    areasOrThrow(
      sheet,
      boxes.map((box) => ({ ...box, ...part })),
    ),
  );
}

/** `Excel.RangeAreas`. */
export const rangeAreasClass: OfficeClass<Cells> = new OfficeClass<Cells>("RangeAreas", () => ({
  referenced: true,
  exists: (cells) => cells.exist,
  properties: {
    Address: read("1.9", (cells) => cells.address),
    AddressLocal: read("1.9", (cells) => cells.address),
    AreaCount: read("1.9", (cells) => cells.boxes.length),
    CellCount: read("1.9", (cells) => cells.cellCount),
    IsEntireColumn: read("1.9", ({ boxes }) => boxes.every((box) => box.rows === MAX_ROWS)),
    IsEntireRow: read("1.9", ({ boxes }) => boxes.every((box) => box.columns === MAX_COLUMNS)),
  },
  navigations: {
    Areas: navigate("1.9", (cells) => new OfficeObject(rangeCollectionClass, cells)),
    ConditionalFormats: navigate(
      "1.9",
      (cells) => new OfficeObject(conditionalFormatCollectionClass, cells),
    ),
    DataValidation: navigate("1.9", (cells) => new OfficeObject(dataValidationClass, cells)),
    Format: navigate("1.9", (cells) => new OfficeObject(rangeFormatClass, cells)),
    Worksheet: navigate("1.9", (cells) => worksheetOf(cells.sheet)),
  },
  methods: {
    Clear: clearMethod("1.9"),
    GetEntireColumn: widened("1.9", { row: 0, rows: MAX_ROWS }),
    GetEntireRow: widened("1.9", { column: 0, columns: MAX_COLUMNS }),
    GetIntersectionOrNullObject: method("1.9", (cells, args) => {
      const other = args.target(0, rangeAreasClass) ?? cellsArgument(args, 0, cells.sheet);
      const parts = cells.boxes.flatMap((box) => other.boxes.map((b) => intersect(box, b)));
      return areasOrNull(
        cells.sheet,
        other.sheet === cells.sheet ? parts.filter((part) => part !== null) : [],
      );
    }),
  },
}));

/** `Excel.RangeCollection`: the areas one by one. */
export const rangeCollectionClass = new OfficeClass<Cells>("RangeCollection", () => ({
  items: ({ sheet, boxes }) => boxes.map((box) => rangeOf(sheet, box)),
  methods: {
    GetCount: method("1.9", ({ boxes }) => boxes.length),
    GetItemAt: method("1.9", ({ sheet, boxes }, args) => rangeOf(sheet, itemAt(boxes, args))),
  },
}));
