import type { Settings } from "../settings/settings.ts";
import type { Cell } from "../cell.ts";
import type { ReadContext } from "../columns/column.ts";
import type { WholeRow } from "../derive/whole-row.ts";
import type { Table } from "../ledger.ts";
import type { Finding } from "../problem.ts";
import type { Day } from "../time/day.ts";
import { judged, type Levels } from "../settings/levels.ts";
import type { RowFinding, RuleContext } from "../rules/rule.ts";

/** What a department judges rows by, on a day. */
export interface Judging extends RuleContext, Pick<ReadContext, "choices"> {
  readonly levels: Levels;
}

const NO_CHOICES: readonly string[] = [];

/** A department's settings as its columns and rules ask for them. */
export function judgingBy(
  { lists, thresholds, levels }: Pick<Settings, "lists" | "thresholds" | "levels">,
  today: Day,
): Judging {
  return { today, thresholds, levels, choices: (setting) => lists[setting] ?? NO_CHOICES };
}

/** A rule that a row breaks. */
export interface BrokenRule {
  readonly finding: RowFinding;
  /** The columns that the rule has looked at. */
  readonly reads: readonly string[];
}

const NONE: readonly never[] = [];

/**
 * What the rules of a ledger, or of another table, find about a row, as grave as the department calls them: the pane and the
 * server ask here. `known` keeps a rule silent whose columns are not all known in the row at hand.
 */
export function judgeRow(
  table: Pick<Table, "rules">,
  row: WholeRow,
  judging: Judging,
  known?: (columns: readonly string[]) => boolean,
): readonly BrokenRule[] {
  // Nearly all rules find nothing in nearly all rows.
  let broken: BrokenRule[] | undefined;
  for (const { check, reads } of table.rules) {
    const found = check(row, judging);
    if (found === undefined || known?.(reads) === false) continue;
    const finding = judged(found, judging.levels);
    if (finding !== undefined) (broken ??= []).push({ finding, reads });
  }
  return broken ?? NONE;
}

/** What a reader would ask about each value if it stood in a sheet. A value that is there can be read. */
export function doubtsAbout(
  table: Pick<Table, "columns" | "keys">,
  row: WholeRow,
  { today, choices, levels }: Judging,
): RowFinding[] {
  const doubts: RowFinding[] = [];
  let column = "";
  const report = (finding: Finding) => {
    const doubt = finding.level === "error" ? undefined : judged(finding, levels);
    if (doubt !== undefined) doubts.push({ ...doubt, column });
  };
  const context: ReadContext = { today, choices, date1904: false, report };
  for (column of table.keys) {
    const value = row[column];
    const definition = table.columns[column];
    if (definition === undefined || value === null) continue;
    definition.read(cellOf(definition.write(value).value), context);
  }
  return doubts;
}

function cellOf(value: Cell["value"]): Cell {
  if (typeof value === "string") return { value, kind: "text" };
  return { value, kind: typeof value === "number" ? "number" : "boolean" };
}
