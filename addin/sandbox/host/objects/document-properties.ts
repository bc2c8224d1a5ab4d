import type { Workbook } from "../../workbook/workbook.ts";
import { type OfficeClass, read } from "../rich-api/office-class.ts";

/** `Excel.DocumentProperties`: the title is the file's name, the rest is not kept. */
export const documentPropertiesClass: OfficeClass<Workbook> = {
  properties: {
    Author: read("1.7", () => ""),
    Subject: read("1.7", () => ""),
    Title: read("1.7", ({ name }) => name.replace(/\.[^.]+$/, "")),
  },
};
