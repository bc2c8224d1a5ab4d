import { MAX_COLUMNS } from "../../workbook/address.ts";
import type { PageSetup } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { asRecord } from "../rich-api/arguments.ts";
import { method, navigate, type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { cellsArgument } from "./cells-argument.ts";
import { officeObject } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";
import { readFlag } from "./format-values.ts";
import { rangeOrNull } from "./range-object.ts";

function change(sheet: Sheet, patch: Partial<PageSetup>): void {
  mustBeEditable(sheet);
  sheet.change({ page: { ...sheet.layout.page, ...patch } });
}

function readOrientation(value: unknown): PageSetup["orientation"] {
  if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
  return value;
}

function readPaper(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** Excel scales a sheet or fits it to pages: saying one forgets the other. */
function readZoom(value: unknown): PageSetup["zoom"] {
  const said = Object.entries(asRecord(value)).filter(([, number]) => number !== null);
  for (const [name, number] of said) {
    const known = ["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name);
    if (!known || !Number.isInteger(number)) throw invalidArgument();
  }
  return Object.fromEntries(said);
}

/** `Excel.PageLayout`. */
export const pageLayoutClass: OfficeClass<Sheet> = {
  properties: {
    Orientation: readWrite(
      "1.9",
      ({ layout }) => layout.page.orientation,
      (sheet, value) => change(sheet, { orientation: readOrientation(value) }),
    ),
    PaperSize: readWrite(
      "1.9",
      ({ layout }) => layout.page.paperSize,
      (sheet, value) => change(sheet, { paperSize: readPaper(value) }),
    ),
    CenterHorizontally: readWrite(
      "1.9",
      ({ layout }) => layout.page.centered,
      (sheet, value) => change(sheet, { centered: readFlag(value) }),
    ),
    PrintGridlines: readWrite(
      "1.9",
      ({ layout }) => layout.page.gridlines,
      (sheet, value) => change(sheet, { gridlines: readFlag(value) }),
    ),
    Zoom: readWrite(
      "1.9",
      ({ layout }) => layout.page.zoom,
      (sheet, value) => change(sheet, { zoom: readZoom(value) }),
    ),
  },
  navigations: {
    HeadersFooters: navigate("1.9", (sheet) => officeObject("HeaderFooterGroup", sheet)),
  },
  methods: {
    GetPrintTitleRowsOrNullObject: method("1.9", (sheet) =>
      rangeOrNull(sheet, sheet.layout.page.titleRows),
    ),
    GetPrintAreaOrNullObject: method("1.9", (sheet) => rangeOrNull(sheet, sheet.layout.page.area)),
    SetPrintArea: method("1.9", (sheet, args) => {
      change(sheet, { area: cellsArgument(args, 0, sheet).box });
    }),
    SetPrintTitleRows: method("1.9", (sheet, args) => {
      const { box } = cellsArgument(args, 0, sheet);
      if (box.columns !== MAX_COLUMNS) throw invalidArgument();
      change(sheet, { titleRows: box });
    }),
  },
};
