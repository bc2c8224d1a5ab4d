import { type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import type { Cells } from "./cells.ts";
import { commonStyle, restyle } from "./common-style.ts";
import { readColor, readFlag, readSize } from "./format-values.ts";

/** The size of text that nobody resized, in points. */
const DEFAULT_SIZE = 11;

/** `Excel.RangeFont`. */
export const rangeFontClass: OfficeClass<Cells> = {
  properties: {
    Bold: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "bold"),
      (cells, value) => restyle(cells, { bold: readFlag(value) }),
    ),
    Color: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "fontColor", "#000000"),
      (cells, value) => restyle(cells, { fontColor: readColor(value) }),
    ),
    Italic: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "italic"),
      (cells, value) => restyle(cells, { italic: readFlag(value) }),
    ),
    Size: readWrite(
      "1.1",
      (cells) => commonStyle(cells, "fontSize", DEFAULT_SIZE),
      (cells, value) => restyle(cells, { fontSize: readSize(value) }),
    ),
  },
};
