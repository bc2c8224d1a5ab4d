import { fillDown } from "../columns/fix.ts";
import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import type { ReadRow } from "./sheet-reading.ts";

/**
 * A row's problems; a required blank may take what stands in the row above when both belong to one
 * case, because they agree in a column that names one.
 */
export function fillFromAbove(
  ledger: Ledger,
  problems: readonly Problem[],
  row: ReadRow,
  above: ReadRow | undefined,
): readonly Problem[] {
  if (above === undefined || !problems.some(isBlank) || !sameCase(ledger, row, above)) {
    return problems;
  }
  return problems.map((problem) => {
    const { column } = problem;
    if (!isBlank(problem) || column === null) return problem;
    const [kind, value] = [ledger.columns[column], above.cells[column]];
    return kind === undefined || value === undefined || value === null
      ? problem
      : { ...problem, fixes: [fillDown(kind, value)] };
  });
}

const isBlank = ({ code }: Problem): boolean => code === "R001";

function sameCase({ reference }: Ledger, row: ReadRow, above: ReadRow): boolean {
  return reference.some((key) => {
    const name = row.cells[key];
    return typeof name === "string" && name === above.cells[key];
  });
}
