import { type AskedRow, type CaseDecision, caseKey } from "../../engine/push/case-decisions.ts";
import type { Pane } from "../../state/pane.ts";
import { makePreview } from "../check/make-preview.ts";

/** Takes what a person says of rows that are about another case than their mark, and previews again. */
export async function decideCase(
  pane: Pane,
  rows: readonly AskedRow[],
  decision: CaseDecision,
): Promise<void> {
  const { caseDecisions } = pane.store.get();
  const said = rows.map((row) => [caseKey(row), decision] as const);
  pane.store.set({ caseDecisions: new Map([...caseDecisions, ...said]) });
  await makePreview(pane);
}
