import { type WholeRow, wholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import { type Row } from "../row.ts";
import { type Fix, type Problem, stopsRow } from "../problem.ts";
import { type BrokenRule, judgeRow } from "../judge/judge-row.ts";
import { missingAmong } from "../rules/missing-among.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { BlankCells } from "./blank-cells.ts";
import type { ColumnDates } from "./date-orders.ts";
import type { CoveredCells } from "./covered-cells.ts";
import type { ExamineContext } from "./examine-context.ts";
import type { ExaminedRow } from "./examined-row.ts";
import type { Grid } from "./grid.ts";
import { leftOutRows } from "./left-out-rows.ts";
import { ownedColumn } from "./owned-columns.ts";
import type { MatchGroup } from "./match-groups.ts";
import type { PlacedColumns } from "./placed-columns.ts";
import type { Placement } from "./placement.ts";
import type { FillDownValues } from "./fill-down-value.ts";
import { rowReader } from "./read-row.ts";
import { currencyCheck } from "./row-currency.ts";
import { knownBeside, shown } from "./readable.ts";
import { standsAs } from "./stands-as.ts";

/** Examines one row by itself; `above` is what its blank cells inherit, `covered` what merges show for them. */
export type RowExaminer = (
  row: GridRow,
  number: number,
  above: FillDownValues,
  covered: CoveredCells,
) => ExaminedRow;

const LEFT_OUT = {
  row: null,
  problems: [],
  inherited: [],
  untidy: [],
  commonTexts: [],
  unreadable: [],
} as const;

/** An examiner for the rows of a sheet whose columns are placed: reads the cells, asks the rules on one row. */
export function rowExaminer(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  columns: PlacedColumns,
  blankCells: readonly BlankCells[],
  dates: readonly ColumnDates[],
  groups: readonly MatchGroup[],
  context: ExamineContext,
): RowExaminer {
  const read = rowReader(columns, blankCells, dates, context);
  const took = tookAs(blankCells, dates);
  const leftOut = leftOutRows(ledger, grid, placement, columns);
  const checkCurrency = currencyCheck(ledger, grid, placement);
  // Ours stands behind everything else.
  const headings = grid.values[placement.headerRow] ?? [];
  const markIndex = headings.findLastIndex((heading) => ownedColumn(String(heading)) === "mark");

  return (row, number, above, covered) => {
    const kind = leftOut(row);
    if (kind !== undefined)
      return { kind, number, ...LEFT_OUT, above, covered, took, below: above };
    const { cells, unreadable, blocked, problems, inherited, untidy, below } = read(
      row,
      number,
      above,
      covered,
    );
    if (cells === undefined)
      return { kind: "blank", number, ...LEFT_OUT, above, covered, took, below };
    const whole = wholeRow(ledger, cells);
    const known = knownBeside(unreadable);
    const judged = judgeRow(ledger, whole, context, known);
    const mark = markIndex < 0 ? "" : String(row.values[markIndex] ?? "").trim();
    const ofRules = problemsOf(ledger, placement, { cells, row, number, whole }, judged);
    const otherCurrency = checkCurrency?.(row, number, cells);
    const broken = otherCurrency === undefined ? ofRules : [otherCurrency, ...ofRules];
    return {
      kind: "read",
      number,
      row: {
        number,
        cells,
        mark,
        // Hardly a mark has a minus, and most sheets no such row at all.
        ...(mark.includes("·-") && { stands: standsAs(headings, row.values) }),
        blocked: blocked || broken.some(stopsRow),
      },
      problems: broken.length === 0 ? problems : [...problems, ...broken],
      inherited,
      untidy,
      above,
      covered,
      took,
      below,
      commonTexts: groups.map(({ commonText }) => commonText(whole)),
      unreadable,
    };
  };
}

/** In a word, what cells were taken for that do not say it themselves. */
export const tookAs = (blanks: readonly BlankCells[], dates: readonly ColumnDates[]): string =>
  [...blanks, ...dates.map((order) => (typeof order === "string" ? order : "asks"))].join();

/** A row of the sheet, and what was read in it. */
interface JudgedRow {
  readonly cells: Row;
  readonly row: GridRow;
  readonly number: number;
  readonly whole: WholeRow;
}

/** What the ledger's rules find about a row, as problems of the sheet that it stands in. */
function problemsOf(
  ledger: Ledger,
  placement: Placement,
  { cells, row, number, whole }: JudgedRow,
  found: readonly BrokenRule[],
): readonly Problem[] {
  if (found.length === 0) return NONE;
  const problems: Problem[] = [];
  for (const { finding: told, reads } of found) {
    // What a column that the sheet lacks may hold on the server is nobody's warning here.
    const kept =
      told.level === "error" ? told : missingAmong(told, (column) => column in placement.columns);
    if (kept === undefined) continue;
    const { swappedWith, ...finding } = kept;
    const value = shown(ledger, finding.column, cells);
    const swap =
      swappedWith === undefined
        ? undefined
        : swapped(ledger, placement, whole, row, [finding.column, swappedWith]);
    const own = finding.fixes?.filter(({ also = {} }) =>
      Object.keys(also).every((key) => standsBlank(placement, row, key)),
    );
    const fixes = swap === undefined ? own : [swap, ...(own ?? [])];
    problems.push({ ...finding, ...(fixes !== undefined && { fixes }), row: number, value, reads });
  }
  return problems;
}

const NONE: readonly never[] = [];

/** True for a column of the sheet's own whose cell in this row is blank. */
function standsBlank({ columns }: Placement, row: GridRow, key: string): boolean {
  const place = columns[key];
  return place !== undefined && "index" in place && isBlankAt(row, place.index);
}

/** The contents of two cells in each other's place; undefined where one of them is blank, and may inherit. */
function swapped(
  ledger: Ledger,
  { columns }: Placement,
  row: WholeRow,
  inSheet: GridRow,
  [key, other]: readonly [string, string],
): Fix | undefined {
  const [here, there] = [ledger.columns[key], ledger.columns[other]];
  const filled = [key, other].every((each) => {
    const place = columns[each];
    return place !== undefined && "index" in place && !isBlankAt(inSheet, place.index);
  });
  if (here === undefined || there === undefined || !filled) return undefined;
  return {
    code: "swap",
    write: here.write(row[other]),
    shows: here.show(row[other]),
    also: { [other]: there.write(row[key]) },
    ...((here.counted ?? there.counted) && { alone: true }),
  };
}
