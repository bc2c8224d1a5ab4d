import {
  method,
  navigate,
  OfficeClass,
  OfficeObject,
  readWrite,
} from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { commonStyle, restyle } from "./common-style.ts";
import { fitColumns } from "./fit-columns.ts";
import { readFlag, readSize } from "./format-values.ts";
import { lineSize, setLineSize } from "./line-sizes.ts";
import { rangeFillClass } from "./range-fill.ts";
import { rangeFontClass } from "./range-font.ts";

function word<W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((known) => known === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `Excel.RangeFormat`. */
export const rangeFormatClass = new OfficeClass<Cells>("RangeFormat", () => ({
  properties: {
    ColumnWidth: readWrite(
      "1.2",
      (cells) => lineSize(cells, "column"),
      (cells, value) => setLineSize(cells, "column", readSize(value)),
    ),
    HorizontalAlignment: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "horizontal"),
      (cells, value) =>
        restyle(cells, { horizontal: word(value, ["General", "Left", "Center", "Right"]) }),
    ),
    RowHeight: readWrite(
      "1.2",
      (cells) => lineSize(cells, "row"),
      (cells, value) => setLineSize(cells, "row", readSize(value)),
    ),
    VerticalAlignment: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "vertical"),
      (cells, value) => restyle(cells, { vertical: word(value, ["Top", "Center", "Bottom"]) }),
    ),
    WrapText: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "wrap"),
      (cells, value) => restyle(cells, { wrap: readFlag(value) }),
    ),
  },
  navigations: {
    Fill: navigate("1.1", (cells) => new OfficeObject(rangeFillClass, cells)),
    Font: navigate("1.1", (cells) => new OfficeObject(rangeFontClass, cells)),
  },
  methods: {
    AutofitColumns: method("1.2", fitColumns),
    // Rows of the model are as high as they are set; text that wraps is shown cut.
    AutofitRows: method("1.2", () => null),
  },
}));
