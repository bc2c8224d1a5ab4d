import type { ObjectModel } from "../rich-api/object-model.ts";
import { officeObject } from "./class-targets.ts";
import { officeClasses } from "./office-classes.ts";
import { serviceObject } from "./services.ts";

/** The Excel API, as far as this host plays it. */
export const excelModel: ObjectModel = {
  classes: officeClasses,
  root: (session) => officeObject("Workbook", session),
  service: serviceObject,
};
