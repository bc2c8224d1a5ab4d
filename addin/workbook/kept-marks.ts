import { z } from "zod";
import { digest } from "../../shared/digest.ts";
import type { Grid } from "../../shared/reading/grid.ts";

/** The mark of a row that could not be written into it, and what the row looked like. */
const keptMark = z.object({ row: z.number().int(), look: z.string(), mark: z.string() });
type KeptMark = z.infer<typeof keptMark>;

const keptSheet = z.object({ headerRow: z.number().int(), marks: z.array(keptMark) });

/** The marks that a workbook's memory holds for a sheet; undefined when it holds something else. */
export function keptMarksIn(memory: unknown): z.infer<typeof keptSheet> | undefined {
  return keptSheet.safeParse(memory).data;
}

/** Marks by the numbers of their rows, each with what its row looks like, to find it by. */
export function withLooks(grid: Grid | null, marks: ReadonlyMap<number, string>): KeptMark[] {
  return Array.from(marks, ([row, mark]) => ({ row, look: lookOf(grid, row), mark }));
}

function lookOf(grid: Grid | null, row: number): string {
  return digest(grid?.values[row - grid.firstRow] ?? []);
}

/** Where kept marks belong now: to the one row that looks as it did, else to the row of the same number. */
export function rowsAsBefore(grid: Grid | null, kept: readonly KeptMark[]): Map<number, string> {
  const rows = new Map<number, string>();
  const looks = new Map<string, number | null>();
  for (const index of grid?.values.keys() ?? []) {
    const row = (grid?.firstRow ?? 1) + index;
    const look = lookOf(grid, row);
    looks.set(look, looks.has(look) ? null : row);
  }
  const moved: KeptMark[] = [];
  for (const one of kept) {
    if (lookOf(grid, one.row) === one.look) rows.set(one.row, one.mark);
    else moved.push(one);
  }
  for (const one of moved) {
    const row = looks.get(one.look) ?? one.row;
    if (!rows.has(row)) rows.set(row, one.mark);
  }
  return rows;
}
