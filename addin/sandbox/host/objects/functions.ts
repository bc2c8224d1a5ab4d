import { type CellValue, plainValue } from "../../workbook/cell-value.ts";
import { parseInput } from "../../workbook/parse-input.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { method, type OfficeClass, read } from "../rich-api/office-class.ts";
import { officeObject } from "./class-targets.ts";

/** `#VALUE!`, as a function answers what it cannot read. */
const VALUE_ERROR = "#VALUE!";

/** The serial number of a day written in English or with the year first; null for any other text. */
function dateValue(workbook: Workbook, text: string): CellValue {
  const year = workbook.options.currentYear();
  const { date1904 } = workbook;
  const context = { numberFormat: "General", locale: "en-US", year, date1904 } as const;
  const { value, numberFormat } = parseInput(text, context);
  return typeof value === "number" && numberFormat !== undefined ? Math.floor(value) : null;
}

/** `Excel.Functions`: worksheet functions outside of a cell. Only those that an add-in needs. */
export const functionsClass: OfficeClass<Workbook> = {
  methods: {
    Datevalue: method("1.2", (workbook, args) => {
      const value = dateValue(workbook, args.text(0));
      return officeObject("FunctionResult", value);
    }),
  },
};

/** `Excel.FunctionResult`; null is an error. */
export const functionResultClass: OfficeClass<CellValue> = {
  properties: {
    Error: read("1.2", (value) => (value === null ? VALUE_ERROR : "")),
    Value: read("1.2", (value) => (value === null ? null : plainValue(value))),
  },
};
