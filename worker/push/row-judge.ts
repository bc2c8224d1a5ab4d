import type { ServerFinding } from "../../shared/api/findings.ts";
import { doubtsBy, judgeRow, type BrokenRule, type Judging } from "../../shared/judge/judge-row.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Table } from "../../shared/ledger.ts";
import { stopsRow } from "../../shared/problem.ts";
import type { RowFinding } from "../../shared/rules/rule.ts";
import { judged } from "../../shared/settings/levels.ts";

/** Judges rows of a table by what the pane asks too. */
export interface RowJudge {
  /**
   * What rules, and the readers of the columns, find about a row: each finding as grave as it is by itself, whatever the
   * department calls it.
   */
  readonly find: (row: WholeRow) => readonly BrokenRule[];
  /** What of that keeps the row out, as grave as the department calls it, and required cells that are blank. */
  readonly errors: (row: WholeRow, found: readonly BrokenRule[]) => ServerFinding[];
}

/** A judge for many rows: it remembers what it has found about values. */
export function rowJudge(
  table: Pick<Table, "columns" | "keys" | "rules">,
  judging: Judging,
): RowJudge {
  const byThemselves = { ...judging, levels: {} };
  const doubtsAbout = doubtsBy(table, byThemselves);
  const required = table.keys.filter((key) => table.columns[key]?.required === true);
  return {
    find(row) {
      const broken = judgeRow(table, row, byThemselves);
      const doubts = doubtsAbout(row);
      if (doubts.length === 0) return broken;
      return [...doubts.map((finding) => ({ finding, reads: [finding.column] })), ...broken];
    },
    errors(row, found) {
      const blank = required
        .filter((key) => row[key] === null)
        .map((column): ServerFinding => ({ code: "R001", level: "error", column }));
      const told = found.flatMap(({ finding }) => judged(finding, judging.levels) ?? []);
      return [...blank, ...told.filter(stopsRow).map(sent)];
    },
  };
}

/** A finding without what only the sheet can use. */
function sent(finding: RowFinding): ServerFinding {
  const { fixes: _f, blocks: _b, swappedWith: _s, ...rest } = finding;
  return rest;
}
