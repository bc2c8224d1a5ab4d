import type { Settings } from "../../../shared/settings/settings.ts";
import { type Comparison, isWithdrawn } from "../../../shared/merge/compare.ts";
import type { Problem } from "../../../shared/problem.ts";
import { gathered } from "../../../shared/reading/gathered.ts";
import { type Examined, examine } from "../../../shared/reading/examine.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import { judgingBy } from "../../../shared/judge/judge-row.ts";
import type { Day, Moment } from "../../../shared/time/day.ts";
import {
  splitAcknowledged,
  type AcknowledgedProblem,
} from "../acknowledgements/acknowledged-problems.ts";
import { stoodRows, type StoodRows } from "./stood-rows.ts";
import { type CheckColumn, writeChecks } from "./check-column.ts";
import { compareColumns } from "./compare-columns.ts";
import { localNow, type Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import {
  rememberedAcknowledgements,
  type RememberedAcknowledgement,
} from "../acknowledgements/remembered-acknowledgements.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";

/** What checking a ledger brought. */
export interface Validation {
  readonly openLedger: OpenLedger;
  readonly reading: Examined;
  readonly comparison: Comparison;
  /** What the marks say against where the columns stand: no row is sent before somebody has said. */
  readonly misplaced: readonly Problem[];
  /** Of the headings, the cells and the marks, in the order of the sheet, answered or not. */
  readonly found: readonly Problem[];
  /** What was found and asks for a look: all but the answered warnings. */
  readonly problems: readonly Problem[];
  /** Warnings that a person has answered. */
  readonly acknowledged: readonly AcknowledgedProblem[];
  readonly checkedAt: Moment;
  readonly counts: {
    /** Those whose record was withdrawn left out. */
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
  /** What changed rows said when they were last pushed, as far as an earlier check has seen it. */
  readonly stood: StoodRows;
}

/**
 * Reads and checks every row of the open ledger, and says in the check column of the sheet what
 * was found. Nothing else in the sheet is touched; when the sheet changed meanwhile, nothing is
 * written, and the caller checks again. With an earlier validation of the same sheet and headings, only
 * rows that changed since are read and checked; `earlier` is one that is only remembered.
 */
export async function validate(
  workbook: Workbook,
  openLedger: OpenLedger,
  env: Environment,
  before?: Validation,
  earlier = before,
): Promise<Validation> {
  const { ledger, placement, snapshot } = openLedger;
  const { settings } = env;
  const today = dayOfMoment(localNow(env));
  const pause = () => env.pause();
  const context = {
    ...judgingBy(settings, today),
    date1904: snapshot.date1904,
    timeZone: settings.timeZone,
    hiddenRows: snapshot.hiddenRows,
    isWithdrawn: (row: ReadRow) => isWithdrawn(ledger, row),
    pause,
  };
  // Every row is read anew: what was kept of each for a check of a few need not stand beside that.
  if (before === undefined) earlier?.reading.release();
  const cached = stillHolds(before, today, settings) ? before?.reading.cached : undefined;
  const examined = await examine(ledger, snapshot.grid, placement, context, cached);
  const { reading, comparison, misplaced } = await compareColumns(
    openLedger,
    examined,
    context,
    before,
  );
  const found = [
    ...openLedger.problems.filter((problem) => !isFound(problem, misplaced)),
    ...misplaced,
    ...reading.untidy,
    ...reading.problems,
    ...comparison.problems,
  ];
  const stood = await stoodRows(comparison, earlier, env);
  const checkedAt = localNow(env);
  const checked = { openLedger, reading, comparison, misplaced, found, settings, checkedAt, stood };
  const told = withAcknowledgements(checked, await rememberedAcknowledgements(workbook));
  const validation = { ...told, checks: await writeChecks(workbook, told, before?.checks, env) };
  return workbook.isLocked(snapshot.sheet.id) ? withNote(validation, LOCKED) : validation;
}

/** True for a column that its heading calls gone, and that is found by what it holds. */
const isFound = ({ code, column }: Problem, misplaced: readonly Problem[]): boolean =>
  code === "S321" && misplaced.some((one) => one.code === code && one.column === column);

/** Nothing stands in the sheet, and the pane says why. */
const LOCKED: Problem = { code: "S315", level: "note", row: null, column: null, value: "" };

function withNote(validation: Validation, note: Problem): Validation {
  const { found, problems, counts } = validation;
  return {
    ...validation,
    found: [note, ...found],
    problems: [note, ...problems],
    counts: { ...counts, notes: counts.notes + 1 },
  };
}

/** What checking brought, with the warnings told apart that these answers are about. */
export function withAcknowledgements(
  checked: Omit<Validation, "problems" | "acknowledged" | "counts" | "checks">,
  acknowledgements: readonly RememberedAcknowledgement[],
): Omit<Validation, "checks"> {
  const { openLedger, reading, comparison, found } = checked;
  const split = splitAcknowledged(found, comparison.rows, acknowledgements);
  const { ledger, snapshot, placement, headings } = openLedger;
  const { acknowledged } = split;
  const sheet = { ledger, grid: snapshot.grid, placement, headings, rows: reading.rows };
  const problems = gathered(split.problems, sheet);
  const level = (wanted: Problem["level"]) =>
    problems.filter((problem) => problem.level === wanted).length;
  const rows = reading.rows.length - comparison.counts.withdrawn;
  return {
    ...checked,
    problems,
    acknowledged,
    counts: {
      rows,
      columns: Object.keys(openLedger.placement.columns).length,
      ready: rows - comparison.counts.blocked,
      errors: level("error"),
      warnings: level("warning"),
      notes: level("note"),
    },
  };
}

/** True when what an earlier validation found in a row is what would be found today. */
function stillHolds(before: Validation | undefined, today: Day, settings: Settings): boolean {
  return before?.settings === settings && before.checkedAt.slice(0, 10) === today;
}
