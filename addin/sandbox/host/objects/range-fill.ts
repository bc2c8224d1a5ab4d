import { method, type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import type { Cells } from "./cells.ts";
import { commonStyle, restyle } from "./common-style.ts";
import { readColor } from "./format-values.ts";

/** `Excel.RangeFill`; cells without a fill answer white, as in Excel. */
export const rangeFillClass: OfficeClass<Cells> = {
  properties: {
    Color: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "fill", "#FFFFFF"),
      (cells, value) => restyle(cells, { fill: value === "" ? null : readColor(value) }),
    ),
  },
  methods: { Clear: method("1.1", (cells) => restyle(cells, { fill: null })) },
};
