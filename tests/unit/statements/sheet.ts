import { findStatement } from "../../../shared/statements/find-statement.ts";
import { statements } from "../../../shared/statements/index.ts";
import { readStatement, type ReadStatement } from "../../../shared/statements/read.ts";

export type Cells = readonly (readonly (string | number)[])[];

/** A sheet as a statement; undefined where it is none. */
export function readCells(values: Cells, sheetName = "Sheet1"): ReadStatement | undefined {
  const grid = { firstRow: 1, firstColumn: 0, values, kinds: [] };
  const found = findStatement(grid, statements);
  return found && readStatement(grid, found, sheetName);
}

/** `day kind direction amount`, then the status where it is not done, and the numbers that there are. */
export const linesOf = (values: Cells, sheetName?: string): readonly string[] | undefined =>
  readCells(values, sheetName)?.lines.map((line) =>
    [
      line.day,
      line.kind,
      line.direction,
      line.amount,
      ...(line.status === "done" ? [] : [line.status]),
      ...[line.orderNo, line.caseNo, line.trackingNo, line.flowNo].filter((text) => text !== ""),
    ].join(" "),
  );
