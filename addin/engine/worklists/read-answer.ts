import { type Cell, isBlank } from "../../../shared/cell.ts";
import type { ReadContext } from "../../../shared/columns/column.ts";
import type { Role } from "../../../shared/role.ts";
import { type Judging, judgeRow, judgingBy } from "../../../shared/judge/judge-row.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { type Finding, MOST_FIXES, type Problem } from "../../../shared/problem.ts";
import { knownBeside } from "../../../shared/reading/readable.ts";
import type { Row } from "../../../shared/row.ts";
import { judged } from "../../../shared/settings/levels.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { Day } from "../../../shared/time/day.ts";
import { asksOf, type Worklist } from "../../../shared/worklists/worklist.ts";

/** What answers are checked by. */
export interface CheckingList extends Judging {
  readonly timeZone: string;
  /** The asks that the person may fill in; others' cells are none of theirs. */
  readonly asks: readonly string[];
}

/** What a person's answers are checked by; before anybody has signed in, everybody's asks are. */
export function checkingFor(
  worklist: Worklist,
  role: Role | undefined,
  settings: Settings,
  today: Day,
): CheckingList {
  return {
    ...judgingBy(settings, today),
    timeZone: settings.timeZone,
    asks: role === undefined ? Object.keys(worklist.asks) : asksOf(worklist, role),
  };
}

/** A line with what was typed to it, cell by cell. */
export interface AnswerCells {
  readonly cellOf: (key: string) => Cell;
  /** The row's number in a sheet; null where it stands in none. */
  readonly row: number | null;
  readonly date1904: boolean;
  /** Columns that are not there to be read. */
  readonly missing: readonly string[];
}

/** What was read of an answer and its line. */
export interface ReadAnswer {
  readonly cells: Row;
  /** Problems of what was typed: what the line shows is the server's. */
  readonly found: readonly Problem[];
  readonly unreadable: readonly string[];
}

/** Reads a line, what it shows and what was typed, and judges both together. */
export function readAnswer(
  { table, asks }: Pick<Worklist, "table" | "asks">,
  by: CheckingList,
  { cellOf, row, date1904, missing }: AnswerCells,
): ReadAnswer {
  const cells: Record<string, unknown> = {};
  const found: Problem[] = [];
  const unreadable: string[] = [];
  const add = (finding: Finding, column: string, value: string) => {
    const fixes = (finding.fixes ?? []).filter(({ toNote }) => toNote !== true);
    const at = { column, row, value, fixes: fixes.slice(0, MOST_FIXES) };
    found.push({ ...finding, ...at });
  };
  const { today, timeZone, choices } = by;
  for (const key of table.keys) {
    const column = table.columns[key];
    const cell = cellOf(key);
    const isAsked = key in asks && by.asks.includes(key);
    if (column === undefined) continue;
    if (isBlank(cell)) {
      if (isAsked && column.required) add({ code: "R001", level: "error" }, key, "");
      continue;
    }
    const report = (finding: Finding) => {
      const told = finding.level === "error" ? finding : judged(finding, by.levels);
      if (isAsked && told !== undefined) add(told, key, String(cell.value));
    };
    const context: ReadContext = { today, timeZone, choices, date1904, report };
    const value = column.read(cell, context);
    if (value === undefined) unreadable.push(key);
    else cells[key] = value;
  }
  // What can't be read, as a mask, is not known either.
  const known = knownBeside([...unreadable, ...missing]);
  const broken = judgeRow(table, wholeRow(table, cells), by, known).map(
    ({ finding, reads }): Problem => {
      const { swappedWith: _, ...told } = finding;
      return { ...told, row, value: String(cellOf(told.column).value), reads };
    },
  );
  // A day to come that may not be is not asked about as well.
  const mayBe = ({ code, column }: Problem) =>
    code !== "R012" || !broken.some((other) => other.code === "R074" && other.column === column);
  return { cells, found: [...found.filter(mayBe), ...broken], unreadable };
}
