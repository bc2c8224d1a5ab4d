import type { Ledger } from "../../../shared/ledger.ts";
import type { Environment } from "../environment.ts";
import { openSheet } from "../sheet/open-ledger.ts";
import { validate, type Validation } from "./validate.ts";
import { WorkbookFailure, type WorkbookTrouble } from "../../workbook/workbook-failure.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

/** What checking a ledger of the workbook brought, in numbers. */
export interface LedgerCounts extends Pick<
  Validation["counts"],
  "rows" | "ready" | "errors" | "warnings"
> {
  /** Rows that are new or changed since they were last pushed, and could go. */
  readonly unsent: number;
}

/** One sheet of the workbook, looked at. */
export type SheetLine =
  | {
      readonly kind: "ledger";
      readonly sheet: SheetRef;
      readonly ledger: Ledger;
      readonly counts: LedgerCounts;
      /** What the sheet's revision was; another one means that it has changed since. */
      readonly revision: number;
    }
  | { readonly kind: "no-ledger" | "worklist" | "empty"; readonly sheet: SheetRef }
  | { readonly kind: "failed"; readonly sheet: SheetRef; readonly trouble: WorkbookTrouble };

/**
 * Checks every sheet of the workbook that is a ledger, as the Validate button does it for one, and says
 * of each in turn what was found. A sheet that can't be read does not stop the others. After the signal
 * has aborted, the sheet under way is the last.
 */
export async function* checkSheets(
  workbook: Workbook,
  sheets: readonly SheetRef[],
  env: Environment,
  signal: AbortSignal,
): AsyncGenerator<SheetLine> {
  for (const sheet of sheets) {
    if (signal.aborted) return;
    yield await checkSheet(workbook, sheet, env);
  }
}

async function checkSheet(
  workbook: Workbook,
  sheet: SheetRef,
  env: Environment,
): Promise<SheetLine> {
  try {
    const opened = await openSheet(workbook, sheet.id, env.settings.lists, env.department);
    if (opened.kind !== "ledger") return { kind: opened.kind, sheet };
    const { openLedger } = opened;
    const { counts, comparison } = await validate(workbook, openLedger, env);
    const { rows, ready, errors, warnings } = counts;
    const unsent = comparison.counts.new + comparison.counts.changed;
    const { revision } = openLedger.snapshot;
    return {
      kind: "ledger",
      sheet,
      ledger: openLedger.ledger,
      counts: { rows, ready, errors, warnings, unsent },
      revision,
    };
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return { kind: "failed", sheet, trouble: error.trouble };
  }
}
