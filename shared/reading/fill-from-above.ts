import { fillDown } from "../columns/fix.ts";
import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import type { BlankCells } from "./blank-cells.ts";
import type { PlacedColumns } from "./placed-columns.ts";
import type { ReadRow } from "./sheet-reading.ts";

/** What stands over a row: the row itself, and the last values of columns that are often written once a group. */
export interface Above {
  row: ReadRow | undefined;
  readonly values: Map<string, unknown>;
}

/** Goes on to the next row: this one stands over it. */
export type StepDown = (above: Above, row: ReadRow) => void;

/** Follows the columns whose last value is offered, as `blanks` says of those in the sheet. */
export function stepDown({ inSheet }: PlacedColumns, blanks: readonly BlankCells[]): StepDown {
  const keys = inSheet.filter((_, at) => blanks[at] === "offer").map(({ key }) => key);
  return (above, row) => {
    above.row = row;
    for (const key of keys) {
      const value = row.cells[key];
      if (value !== undefined && value !== null) above.values.set(key, value);
    }
  };
}

/**
 * A row's problems; a blank that should be filled may take what stands above: the last value of a column
 * that is often written once a group, or of the row above when both belong to one case, because they
 * agree in a column that names one.
 */
export function fillFromAbove(
  ledger: Ledger,
  problems: readonly Problem[],
  row: ReadRow,
  above: Above,
): readonly Problem[] {
  if (above.row === undefined || !problems.some(isBlank)) return problems;
  const ofCase = sameCase(ledger, row, above.row) ? above.row.cells : {};
  return problems.map((problem) => {
    const { code, column } = problem;
    if (!isBlank(problem) || column === null) return problem;
    const [kind, last] = [ledger.columns[column], above.values.get(column)];
    const value = last ?? (code === "R001" ? ofCase[column] : undefined);
    return kind === undefined || value === undefined || value === null
      ? problem
      : { ...problem, fixes: [fillDown(kind, value)] };
  });
}

const isBlank = ({ code }: Problem): boolean => code === "R001" || code === "R069";

function sameCase({ reference }: Ledger, row: ReadRow, above: ReadRow): boolean {
  return reference.some((key) => {
    const name = row.cells[key];
    return typeof name === "string" && name === above.cells[key];
  });
}
