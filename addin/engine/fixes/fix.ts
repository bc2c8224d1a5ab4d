import type { FixChoice } from "./fix-choices.ts";
import { rowEdits } from "./row-edits.ts";
import { headerRowNumber, sheetColumn } from "../sheet/sheet-columns.ts";
import type { Validation } from "../check/validate.ts";
import type { Workbook } from "../../workbook/workbook.ts";

export interface Fixed {
  /** How many of the choices were carried out. */
  readonly written: number;
  /** How many rows were inserted. */
  readonly inserted: number;
  /** Choices that concern a cell with a formula, which is never overwritten. */
  readonly left: number;
  /** True when the sheet has changed since it was checked, so that nothing was written. */
  readonly stale: boolean;
  /**
   * Puts everything back as it was, formats, merged cells and rows too. False when the sheet has
   * changed since, so that the rows may stand elsewhere and nothing was written.
   */
  undo(): Promise<boolean>;
}

/** Carries out the chosen fixes. */
export async function applyFixes(
  workbook: Workbook,
  { openLedger }: Validation,
  choices: readonly FixChoice[],
): Promise<Fixed> {
  const { sheet, revision } = openLedger.snapshot;
  const changed = () => workbook.revision(sheet.id) !== revision;
  if (changed()) {
    const undo = () => Promise.resolve(false);
    return { written: 0, inserted: 0, left: 0, stale: true, undo };
  }
  const rows = rowEdits(openLedger, choices);
  const textColumns = new Set<number>();
  for (const { problem, fix } of choices) {
    const column = problem.column === null ? undefined : sheetColumn(openLedger, problem.column);
    if (fix.textColumn === true && column !== undefined) textColumns.add(column);
  }
  const { left: kept, undo } = await workbook.edit(sheet.id, {
    rows,
    textColumns: [...textColumns],
    headerRow: headerRowNumber(openLedger),
  });
  const left = kept.length;
  return {
    written: rows.length - left,
    inserted: rows.reduce((sum, { copies }) => sum + copies.length, 0),
    left,
    stale: false,
    undo: async () => {
      if (changed()) return false;
      await undo();
      return true;
    },
  };
}
