import type { Environment } from "../environment.ts";
import { openSheet } from "../sheet/open-ledger.ts";
import { recallSamples } from "./sample-memory.ts";
import { markedRows, untouchedRows } from "./sample-rows.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** What taking out a sample came to. */
export interface SampleRemoval {
  readonly removed: number;
  /** Rows that still carry the mark and say something else by now: a person's own. */
  readonly kept: number;
}

/**
 * Takes out the sample rows of a sheet, wherever they were sorted to, and nothing that a person has
 * changed. Null when the sheet changed while it was read: nothing was removed then.
 */
export async function removeSample(
  workbook: Workbook,
  sheet: string,
  env: Environment,
): Promise<SampleRemoval | null> {
  const opened = await openSheet(workbook, sheet, env.settings.lists, env.department);
  if (opened.kind !== "ledger") return { removed: 0, kept: 0 };
  const { openLedger } = opened;
  const marked = await markedRows(openLedger, env);
  const rows = untouchedRows(openLedger, marked, await recallSamples(workbook));
  if (workbook.revision(sheet) !== openLedger.snapshot.revision) return null;
  if (rows.length > 0) await workbook.removeRows(sheet, rows);
  return { removed: rows.length, kept: marked.length - rows.length };
}
