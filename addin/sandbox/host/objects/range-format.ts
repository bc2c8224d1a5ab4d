import { method, navigate, type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { commonStyle, restyle } from "./common-style.ts";
import { fitColumns } from "./fit-columns.ts";
import { readFlag, readSize } from "./format-values.ts";
import { lineSize, setLineSize } from "./line-sizes.ts";

function word<W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((known) => known === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `Excel.RangeFormat`. */
export const rangeFormatClass: OfficeClass<Cells> = {
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
    Fill: navigate("1.1", (cells) => officeObject("RangeFill", cells)),
    Font: navigate("1.1", (cells) => officeObject("RangeFont", cells)),
  },
  methods: {
    AutofitColumns: method("1.2", fitColumns),
    // Rows of the model are as high as they are set; text that wraps is shown cut.
    AutofitRows: method("1.2", () => null),
  },
};
