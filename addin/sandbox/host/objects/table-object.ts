import type { Workbook } from "../../workbook/workbook.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject } from "./class-targets.ts";
import { TableHandle } from "./table-handle.ts";

/** A `Table`, whether it is there or not. */
export function tableOf(workbook: Workbook, id: string): OfficeObject<TableHandle> {
  return officeObject("Table", new TableHandle(workbook, id));
}
