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

/** Columns that choose from a few values have them all within as many rows; others have no end of them. */
const MOST_KEPT = 64;

/**
 * What a reader would ask about each value of a row if it stood in a sheet; a value that is there can be read. For many
 * rows: what it has found about values that come again and again it remembers.
 */
export function doubtsBy(
  { columns, keys }: Pick<Table, "columns" | "keys">,
  { today, choices, levels }: Judging,
): (row: WholeRow) => readonly RowFinding[] {
  let column = "";
  let found: RowFinding[] | undefined;
  const report = (finding: Finding) => {
    const doubt = finding.level === "error" ? undefined : judged(finding, levels);
    if (doubt !== undefined) (found ??= []).push({ ...doubt, column });
  };
  const context: ReadContext = { today, choices, date1904: false, report };
  const asked = keys.flatMap((key) => {
    const definition = columns[key];
    const known = new Map<unknown, readonly RowFinding[]>();
    return definition === undefined ? [] : [{ key, definition, known }];
  });
  return (row) => {
    let doubts: RowFinding[] | undefined;
    for (const { key, definition, known } of asked) {
      const value = row[key];
      if (value === null || value === undefined) continue;
      let ofValue = known.get(value);
      if (ofValue === undefined) {
        [column, found] = [key, undefined];
        definition.read(cellOf(definition.write(value).value), context);
        ofValue = found ?? NONE;
        if (known.size < MOST_KEPT) known.set(value, ofValue);
      }
      if (ofValue.length > 0) (doubts ??= []).push(...ofValue);
    }
    return doubts ?? NONE;
  };
}

/** The same of one row. */
export const doubtsAbout = (
  table: Pick<Table, "columns" | "keys">,
  row: WholeRow,
  judging: Judging,
): readonly RowFinding[] => doubtsBy(table, judging)(row);

function cellOf(value: Cell["value"]): Cell {
  if (typeof value === "string") return { value, kind: "text" };
  return { value, kind: typeof value === "number" ? "number" : "boolean" };
}
