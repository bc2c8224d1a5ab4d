import type { Grid } from "../../../shared/reading/grid.ts";
import type { SheetSnapshot } from "../../workbook/workbook.ts";

/** A snapshot that has something in it. */
export type FilledSnapshot = SheetSnapshot & { readonly grid: Grid };

/** True when the sheet is not empty. */
export const isFilled = (snapshot: SheetSnapshot): snapshot is FilledSnapshot =>
  snapshot.grid !== null;
