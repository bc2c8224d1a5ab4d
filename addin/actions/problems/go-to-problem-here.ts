import { canBeAcknowledged } from "../../../shared/acknowledgement.ts";
import { paneWords } from "../../state/pane-words.ts";
import { type Problem, problemsByRow } from "../../../shared/problem.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { announce } from "../../state/announce.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { groupProblems } from "../../state/problem-list/group-problems.ts";
import { opened } from "../../state/problem-list/opened.ts";
import { problemKey } from "../../state/problem-list/problem-key.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { openSheetById, openSheetId } from "../sheet/open-sheet.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/** What a person wants to do about the cell that is selected in Excel. */
type Wanted = "fix" | "acknowledge";

const fits: Readonly<Record<Wanted, (problem: Problem) => boolean>> = {
  fix: ({ fixes = [], cells = [] }) => fixes.length > 0 || cells.length > 0,
  acknowledge: canBeAcknowledged,
};

/**
 * Brings forward what can be fixed, or called right, at the selected cell, else in its row; checks the
 * sheet first where that has not been done. Says so when there is nothing.
 */
export async function goToProblemHere(pane: Pane, wanted: Wanted): Promise<void> {
  const { sheet, row, column } = await pane.workbook.selection();
  if (openSheetId(pane) !== sheet && (await openSheetById(pane, sheet)) === null) return;
  const words = paneWords(pane.store.get().language).here;
  if (pane.store.get().sheet.value?.kind !== "ledger") {
    announce(pane, words.noLedger);
    return;
  }
  const { validation, stale } = pane.store.get();
  const checked =
    validation.value === null || stale ? await validateSheet(pane, "asked") : validation.value;
  if (checked === null) return;
  const found = await problemAt(checked, { row, column }, fits[wanted]);
  goTo(pane, { ...SHEET_AT_HAND, tab: "problems", signIn: null, levels: [], onlyRows: null });
  if (found === undefined) {
    announce(pane, wanted === "fix" ? words.nothingToFix(row) : words.nothingToAcknowledge(row));
    return;
  }
  const group = groupProblems(checked.problems, []).find(({ problems }) =>
    problems.includes(found),
  );
  if (group === undefined) return;
  const key = problemKey(group, found);
  const { openGroups } = pane.store.get();
  pane.store.set({
    problemAt: key,
    acknowledging: wanted === "acknowledge" ? key : null,
    openGroups: opened(openGroups, { group, problem: found }),
  });
}

/** A problem of the cell, else of its row, that fits. */
async function problemAt(
  { problems, openLedger }: Validation,
  cell: { readonly row: number; readonly column: number },
  fit: (problem: Problem) => boolean,
): Promise<Problem | undefined> {
  const { sheetColumn } = await loadEngine();
  const fitting = (problemsByRow(problems).get(cell.row) ?? []).filter(fit);
  const ofCell = ({ column }: Problem) =>
    column !== null && sheetColumn(openLedger, column) === cell.column;
  return fitting.find(ofCell) ?? fitting[0];
}
