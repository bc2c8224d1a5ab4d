import type { Workbook } from "../../workbook/workbook.ts";

/** A setting by its key. */
export interface SettingHandle {
  readonly workbook: Workbook;
  readonly key: string;
}
