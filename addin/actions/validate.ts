import type { Comparison } from "../../shared/compare.ts";
import { compareRows } from "../../shared/compare.ts";
import { checkText } from "../../shared/messages/check-text.ts";
import type { Problem } from "../../shared/problem.ts";
import { examine } from "../../shared/reading/examine.ts";
import { ROWS_BETWEEN_PAUSES } from "../../shared/reading/rows-between-pauses.ts";
import { judgingBy } from "../../shared/rules/judge-row.ts";
import type { SheetReading } from "../../shared/reading/sheet-reading.ts";
import type { Moment } from "../../shared/time/day.ts";
import { localNow, type Environment } from "./environment.ts";
import type { LedgerAtHand } from "./ledger-at-hand.ts";
import type { Workbook } from "./workbook.ts";

/** What checking a ledger brought. */
export interface Validation {
  readonly atHand: LedgerAtHand;
  readonly reading: SheetReading;
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
}

/**
 * Reads and checks every row of the ledger at hand, and says in the check column of the sheet what
 * was found. Nothing else in the sheet is touched; when the sheet changed meanwhile, nothing is
 * written, and the caller checks again.
 */
export async function validate(
  workbook: Workbook,
  atHand: LedgerAtHand,
  env: Environment,
): Promise<Validation> {
  const { ledger, placement, snapshot } = atHand;
  const pause = () => env.pause();
  const reading = await examine(ledger, snapshot.grid, placement, {
    ...judgingBy(env.settings, localNow(env).slice(0, 10)),
    date1904: snapshot.date1904,
    hiddenRows: snapshot.hiddenRows,
    pause,
  });
  const comparison = await compareRows(ledger, reading.rows, pause);
  const problems = [
    ...atHand.problems,
    ...reading.untidy,
    ...reading.problems,
    ...comparison.problems,
  ];
  const level = (wanted: Problem["level"]) =>
    problems.filter((problem) => problem.level === wanted).length;
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
  };
  await writeChecks(workbook, validation, env);
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

async function writeChecks(workbook: Workbook, validation: Validation, env: Environment) {
  const { snapshot, placement } = validation.atHand;
  const headerRow = snapshot.grid.firstRow + placement.headerRow;
  const texts = await checkTexts(validation, headerRow, env);
  if (texts.length === 0) return;
  const owned = await workbook.ownedColumns(snapshot.sheet.id, headerRow);
  if (workbook.revision(snapshot.sheet.id) !== snapshot.revision) return;
  await workbook.writeOwned(snapshot.sheet.id, owned.check, headerRow + 1, texts);
}

/** The check column below the header row; rows that were left out are blank in it. */
async function checkTexts(
  { atHand, reading, problems }: Validation,
  headerRow: number,
  env: Environment,
): Promise<string[]> {
  const told = problems.filter(({ level }) => level !== "note");
  const byRow = Map.groupBy(told, ({ row }) => row);
  // What is wrong with the whole sheet stands in each row that it keeps from being sent.
  const ofSheet = (byRow.get(null) ?? []).filter(({ level }) => level === "error");
  const texts = new Array<string>((reading.rows.at(-1)?.number ?? headerRow) - headerRow).fill("");
  for (const [index, { number, blocked }] of reading.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const found = [...(blocked ? ofSheet : []), ...(byRow.get(number) ?? [])];
    texts[number - headerRow - 1] = checkText(found, atHand.ledger, env.language);
  }
  return texts;
}
