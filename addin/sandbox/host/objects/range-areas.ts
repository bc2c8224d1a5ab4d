import { intersect, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { type Method, method, navigate, type OfficeClass, read } from "../rich-api/office-class.ts";
import { cellsArgument } from "./cells-argument.ts";
import type { Cells } from "./cells.ts";
import { officeObject, targetOf } from "./class-targets.ts";
import { itemAt } from "./item-at.ts";
import { clearMethod } from "./range-edits.ts";
import { areasOrNull, areasOrThrow, rangeOf } from "./range-object.ts";

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
export const rangeAreasClass: OfficeClass<Cells> = {
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
    Areas: navigate("1.9", (cells) => officeObject("RangeCollection", cells)),
    ConditionalFormats: navigate("1.9", (cells) =>
      officeObject("ConditionalFormatCollection", cells),
    ),
    DataValidation: navigate("1.9", (cells) => officeObject("DataValidation", cells)),
    Format: navigate("1.9", (cells) => officeObject("RangeFormat", cells)),
    Worksheet: navigate("1.9", (cells) => officeObject("Worksheet", cells.sheet)),
  },
  methods: {
    Clear: clearMethod("1.9"),
    GetEntireColumn: widened("1.9", { row: 0, rows: MAX_ROWS }),
    GetEntireRow: widened("1.9", { column: 0, columns: MAX_COLUMNS }),
    GetIntersectionOrNullObject: method("1.9", (cells, args) => {
      const other = targetOf(args.raw(0), "RangeAreas") ?? cellsArgument(args, 0, cells.sheet);
      const parts = cells.boxes.flatMap((box) => other.boxes.map((b) => intersect(box, b)));
      return areasOrNull(
        cells.sheet,
        other.sheet === cells.sheet ? parts.filter((part) => part !== null) : [],
      );
    }),
  },
};

/** `Excel.RangeCollection`: the areas one by one. */
export const rangeCollectionClass: OfficeClass<Cells> = {
  items: ({ sheet, boxes }) => boxes.map((box) => rangeOf(sheet, box)),
  methods: {
    GetCount: method("1.9", ({ boxes }) => boxes.length),
    GetItemAt: method("1.9", ({ sheet, boxes }, args) => rangeOf(sheet, itemAt(boxes, args))),
  },
};
