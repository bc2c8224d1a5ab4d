import type { PageSetup } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { navigate, type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { officeObject } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";

/** `Excel.HeaderFooterGroup`: all pages have the same. */
export const headerFooterGroupClass: OfficeClass<Sheet> = {
  navigations: {
    DefaultForAllPages: navigate("1.9", (sheet) => officeObject("HeaderFooter", sheet)),
  },
};

function part(place: keyof PageSetup["margins"]) {
  return readWrite<Sheet>(
    "1.9",
    ({ layout }) => layout.page.margins[place],
    (sheet, value) => {
      if (typeof value !== "string") throw invalidArgument();
      mustBeEditable(sheet);
      const { page } = sheet.layout;
      sheet.change({ page: { ...page, margins: { ...page.margins, [place]: value } } });
    },
  );
}

/** `Excel.HeaderFooter`. */
export const headerFooterClass: OfficeClass<Sheet> = {
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
};
