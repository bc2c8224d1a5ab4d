import type { Settings } from "../../shared/api/settings.ts";
import type { Comparison } from "../../shared/compare.ts";
import { compareRows } from "../../shared/compare.ts";
import type { Problem } from "../../shared/problem.ts";
import { type Examined, examine } from "../../shared/reading/examine.ts";
import { judgingBy } from "../../shared/rules/judge-row.ts";
import type { Day, Moment } from "../../shared/time/day.ts";
import { type CheckColumn, writeChecks } from "./check-column.ts";
import { localNow, type Environment } from "./environment.ts";
import type { LedgerAtHand } from "./ledger-at-hand.ts";
import type { Workbook } from "./workbook.ts";

/** What checking a ledger brought. */
export interface Validation {
  readonly atHand: LedgerAtHand;
  readonly reading: Examined;
  readonly comparison: Comparison;
  /** Of the headings, the cells and the marks, in the order of the sheet. */
  readonly problems: readonly Problem[];
  readonly checkedAt: Moment;
  readonly counts: {
    readonly rows: number;
    readonly columns: number;
    /** Rows that a push would take: without errors, unchanged ones too. */
    readonly ready: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
  };
  /** The department's settings that it was checked by. */
  readonly settings: Settings;
  /** What the check column says now; undefined while there is none. */
  readonly checks: CheckColumn | undefined;
}

/**
 * Reads and checks every row of the ledger at hand, and says in the check column of the sheet what
 * was found. Nothing else in the sheet is touched; when the sheet changed meanwhile, nothing is
 * written, and the caller checks again. With an earlier validation of the same sheet and headings, only
 * rows that changed since are read and checked.
 */
export async function validate(
  workbook: Workbook,
  atHand: LedgerAtHand,
  env: Environment,
  before?: Validation,
): Promise<Validation> {
  const { ledger, placement, snapshot } = atHand;
  const { settings } = env;
  const today = localNow(env).slice(0, 10);
  const pause = () => env.pause();
  const context = {
    ...judgingBy(settings, today),
    date1904: snapshot.date1904,
    hiddenRows: snapshot.hiddenRows,
    pause,
  };
  const kept = stillHolds(before, today, settings) ? before?.reading.kept : undefined;
  const reading = await examine(ledger, snapshot.grid, placement, context, kept);
  const comparison = await compareRows(ledger, reading.rows, pause);
  const problems = [
    ...atHand.problems,
    ...reading.untidy,
    ...reading.problems,
    ...comparison.problems,
  ];
  const level = (wanted: Problem["level"]) =>
    problems.filter((problem) => problem.level === wanted).length;
  const checks = await writeChecks(workbook, { atHand, reading, problems }, before?.checks, env);
  const validation: Validation = {
    atHand,
    reading,
    comparison,
    problems,
    checkedAt: localNow(env),
    counts: {
      rows: reading.rows.length,
      columns: Object.keys(placement.columns).length,
      ready: reading.rows.length - comparison.counts.blocked,
      errors: level("error"),
      warnings: level("warning"),
      notes: level("note"),
    },
    settings,
    checks,
  };
  return workbook.isLocked(snapshot.sheet.id) ? withNote(validation, LOCKED) : validation;
}

/** Nothing stands in the sheet, and the pane says why. */
const LOCKED: Problem = { code: "S315", level: "note", row: null, column: null, value: "" };

function withNote(validation: Validation, note: Problem): Validation {
  const { problems, counts } = validation;
  return {
    ...validation,
    problems: [note, ...problems],
    counts: { ...counts, notes: counts.notes + 1 },
  };
}

/** True when what an earlier validation found in a row is what would be found today. */
function stillHolds(before: Validation | undefined, today: Day, settings: Settings): boolean {
  return before?.settings === settings && before.checkedAt.slice(0, 10) === today;
}
