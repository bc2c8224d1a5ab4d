import type { ServerFinding } from "../../shared/api/findings.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Table } from "../../shared/ledger.ts";
import { stopsRow } from "../../shared/problem.ts";
import type { RowFinding } from "../../shared/rules/rule.ts";
import { doubtsAbout, judgeRow, type Judging } from "../../shared/judge/judge-row.ts";

/**
 * What keeps a whole row out, by the rules that the pane asks too. Warnings are not among them: the
 * person at the sheet has seen them.
 */
export function errorsOf(
  table: Pick<Table, "columns" | "keys" | "rules">,
  row: WholeRow,
  judging: Judging,
): ServerFinding[] {
  const blank = table.keys
    .filter((key) => row[key] === null && table.columns[key]?.required === true)
    .map((column): ServerFinding => ({ code: "R001", level: "error", column }));
  // Doubts about a value are errors only where the department calls them so.
  const raised = Object.values(judging.levels).includes("error");
  const doubts = raised ? doubtsAbout(table, row, judging) : [];
  const broken = judgeRow(table, row, judging).map(({ finding }) => finding);
  return [...blank, ...[...doubts, ...broken].filter(stopsRow).map(sent)];
}

/** A finding without what only the sheet can use. */
function sent(finding: RowFinding): ServerFinding {
  const { fixes: _f, blocks: _b, swappedWith: _s, ...rest } = finding;
  return rest;
}
