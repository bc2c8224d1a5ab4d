import type { ReadContext } from "../columns/column.ts";
import type { Levels } from "../settings/levels.ts";
import type { Thresholds } from "../settings/thresholds.ts";
import type { ReadRow } from "./sheet-reading.ts";

/** What checking a sheet needs to know besides its cells. */
export interface ExamineContext extends Omit<ReadContext, "report"> {
  readonly thresholds: Thresholds;
  readonly levels: Levels;
  /** How many rows are hidden or filtered out: they are read, and a note says so. */
  readonly hiddenRows?: number;
  /** Says of which rows the record was withdrawn. */
  readonly isWithdrawn?: (row: ReadRow) => boolean;
  /** Asked every `ROWS_BETWEEN_PAUSES` rows; it may give the browser time for something else. */
  readonly pause?: () => Promise<void> | undefined;
}
