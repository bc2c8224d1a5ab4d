import type { RowOutcome } from "../../shared/api/push.ts";
import type { Ledger, WholeRow } from "../../shared/ledger.ts";
import { stopsRow } from "../../shared/problem.ts";
import { brokenRules, doubtsAbout, type Judging } from "../../shared/judge/judge-row.ts";

/**
 * What keeps a whole row out, by the rules that the pane asks too. Warnings are not among them: the
 * person at the sheet has seen them.
 */
export function errorsOf(
  ledger: Ledger,
  row: WholeRow,
  judging: Judging,
): NonNullable<RowOutcome["problems"]> {
  const blank = ledger.keys
    .filter((key) => row[key] === null && ledger.columns[key]?.required === true)
    .map((column) => ({ code: "R001", level: "error" as const, column }));
  // Doubts about a value are errors only where the department calls them so.
  const raised = Object.values(judging.levels).includes("error");
  const doubts = raised ? doubtsAbout(ledger, row, judging) : [];
  const broken = [...doubts, ...brokenRules(ledger, row, judging)]
    .filter(stopsRow)
    .map(({ code, level, column, params }) => ({
      code,
      level,
      column,
      ...(params !== undefined && { params: { ...params } }),
    }));
  return [...blank, ...broken];
}
