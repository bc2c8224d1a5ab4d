import type { Cell } from "../cell.ts";
import type { Column, ReadContext } from "../columns/column.ts";
import { fingerprint } from "../derive/fingerprint.ts";
import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import type { ExamineContext } from "../reading/examine-context.ts";
import type { Grid } from "../reading/grid.ts";
import type { Heading } from "../reading/heading.ts";
import type { Placement, StoodColumns } from "../reading/placement.ts";
import type { Row } from "../row.ts";
import type { ComparedRow } from "./compare.ts";
import { type Mark, readMark } from "./mark.ts";

/** So many rows are held against what was pushed of them: one that fits is proof, of 72 bits. */
const SAMPLE = 6;

/** A sheet whose rows were compared with their marks. */
interface Compared {
  readonly grid: Grid;
  readonly placement: Placement;
  readonly headings: readonly Heading[];
  readonly rows: readonly ComparedRow[];
  /** Where its columns stood; undefined where the workbook does not remember. */
  readonly stood: StoodColumns | undefined;
}

/** How cells are read to be held against the marks; `pause` is asked between columns. */
type HeldContext = Omit<ReadContext, "report"> & Pick<ExamineContext, "pause">;

interface SampleRow {
  readonly cells: Row;
  readonly index: number;
  readonly mark: Mark;
}

/**
 * What the marks say of the columns: a row that is again what was pushed of it once a column is read
 * from another heading shows that this is where the column stands. So a column that was
 * moved and renamed is found, a renamed one also where the workbook has forgotten everything, and two
 * headings that changed places.
 */
export async function columnsByPushedValues(
  ledger: Ledger,
  { grid, placement, headings, rows, stood }: Compared,
  context: HeldContext,
): Promise<readonly Problem[]> {
  const pushed = rows.filter(({ base }) => base !== null);
  const changed = pushed.filter(({ standing }) => standing === "changed");
  // A row that is blocked may be what was pushed, and says nothing then.
  const blocked = pushed.filter(({ standing }) => standing === "blocked");
  const sample = [...spread(changed), ...spread(blocked)].flatMap((row) => sampleRow(row, grid));
  if (sample.length === 0) return [];
  const swaps =
    (changed.length + blocked.length) * 2 >= pushed.length
      ? await swapped(ledger, placement, sample, stood, context)
      : [];
  const sheet = { grid, placement, headings, stood };
  return [...swaps, ...(await renamed(ledger, sheet, sample, context))];
}

function sampleRow({ row }: ComparedRow, grid: Grid): readonly SampleRow[] {
  const mark = readMark(row.mark);
  return mark === undefined ? [] : [{ cells: row.cells, index: row.number - grid.firstRow, mark }];
}

/** Some rows from all over the sheet. */
function spread<T>(rows: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}

const isPushed = (ledger: Ledger, cells: Row, { mark }: SampleRow): boolean =>
  fingerprint(ledger, cells) === mark.fingerprint;

async function swapped(
  ledger: Ledger,
  { columns }: Placement,
  sample: readonly SampleRow[],
  stood: StoodColumns | undefined,
  { pause }: HeldContext,
): Promise<readonly Problem[]> {
  const settled = stood?.settled ?? [];
  const placed = ledger.keys.filter((key) => {
    const place = columns[key];
    return place !== undefined && "index" in place && !settled.includes(key);
  });
  const problems: Problem[] = [];
  for (const [at, column] of placed.entries()) {
    await pause?.();
    for (const other of placed.slice(at + 1)) {
      const fits = sample.some((row) => {
        const [here, there] = [row.cells[column] ?? null, row.cells[other] ?? null];
        // The same in both says nothing, and a row whose cells could not be read says nothing either.
        if (here === there || !(column in row.cells) || !(other in row.cells)) return false;
        return isPushed(ledger, { ...row.cells, [column]: there, [other]: here }, row);
      });
      if (!fits) continue;
      const about = { row: null, column, value: "", params: { other } } as const;
      problems.push({ code: "S322", level: "error", ...about });
    }
  }
  return problems;
}

/** Columns that the sheet lacks and that were pushed, under the headings that hold what was pushed of them. */
async function renamed(
  ledger: Ledger,
  { grid, placement, headings, stood }: Omit<Compared, "rows">,
  sample: readonly SampleRow[],
  context: HeldContext,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const key of ledger.keys) {
    const column = ledger.columns[key];
    if (column === undefined || key in placement.columns) continue;
    const was = stood?.columns[key];
    // One that the workbook knows to have been elsewhere, or nowhere, is not looked for.
    if (stood !== undefined && was === undefined) continue;
    await context.pause?.();
    const holding = headings.filter(
      (heading) =>
        heading.owned === null &&
        sample.some((row) => {
          const value = valueAt(column, grid, row.index, heading.index, context);
          if (value === undefined) return false;
          const cells = { ...row.cells, [key]: value };
          if (heading.column !== null) delete (cells as Record<string, unknown>)[heading.column];
          return isPushed(ledger, cells, row);
        }),
    );
    if (holding.length === 0) continue;
    const names = holding.map(({ name, address }) => ({ name, address }));
    const params = { was: was ?? null, headings: names };
    problems.push({ code: "S321", level: "error", row: null, column: key, value: "", params });
  }
  return problems;
}

/** What a column reads in a cell; undefined where it is blank or can't be read. */
function valueAt(
  column: Column,
  grid: Grid,
  row: number,
  index: number,
  context: Omit<ReadContext, "report">,
): unknown {
  const cell: Cell = {
    value: grid.values[row]?.[index] ?? "",
    kind: grid.kinds[row]?.[index] ?? "empty",
  };
  if (cell.kind === "empty" || cell.value === "") return undefined;
  return column.read(cell, { ...context, report: () => undefined }) ?? undefined;
}
