import type { Failure } from "../../client.ts";
import type { WorkbookTrouble } from "../../workbook/workbook-failure.ts";

/** Why something did not come about. */
export type Trouble =
  | { readonly from: "server"; readonly failure: Failure }
  | { readonly from: "workbook"; readonly trouble: WorkbookTrouble; readonly details: string }
  | { readonly from: "unknown"; readonly details: string };
