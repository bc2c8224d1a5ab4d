import type { Fix, Problem } from "../../shared/problem.ts";
import { sheetColumn } from "./sheet-columns.ts";
import type { Validation } from "./validate.ts";
import type { CellWrite, Workbook } from "./workbook.ts";
import { inDateSystem } from "./written-value.ts";

/** A problem and the way out that a person chose. */
export interface FixChoice {
  readonly problem: Problem;
  readonly fix: Fix;
}

export interface Fixed {
  /** How many cells were written. */
  readonly written: number;
  /** Cells that hold a formula, which is never overwritten. */
  readonly left: number;
  /** True when the sheet has changed since it was checked, so that nothing was written. */
  readonly stale: boolean;
  /**
   * Puts everything back as it was, formats too. False when the sheet has changed since, so that the
   * rows may stand elsewhere and nothing was written.
   */
  undo(): Promise<boolean>;
}

/** Writes the chosen fixes into their cells. */
export async function applyFixes(
  workbook: Workbook,
  { atHand }: Validation,
  choices: readonly FixChoice[],
): Promise<Fixed> {
  const { sheet, revision, date1904 } = atHand.snapshot;
  if (workbook.revision(sheet.id) !== revision) {
    return { written: 0, left: 0, stale: true, undo: () => Promise.resolve(false) };
  }
  const writes: CellWrite[] = choices.flatMap(({ problem, fix }) => {
    const column = problem.column === null ? undefined : sheetColumn(atHand, problem.column);
    return problem.row === null || column === undefined
      ? []
      : [{ row: problem.row, column, cell: inDateSystem(fix.write, date1904) }];
  });
  const previous = await workbook.writeCells(sheet.id, writes);
  return {
    written: previous.length,
    left: writes.length - previous.length,
    stale: false,
    undo: async () => {
      if (workbook.revision(sheet.id) !== revision) return false;
      await workbook.writeCells(sheet.id, previous);
      return true;
    },
  };
}
