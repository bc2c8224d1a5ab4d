import type { Box } from "../../workbook/address.ts";

/** The cells that pass, gathered into rectangles: runs in a row, joined with equal runs below. */
export function gatherBoxes(box: Box, test: (row: number, column: number) => boolean): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const next: Box[] = [];
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (!test(row, column)) continue;
      const first = column;
      while (column + 1 < box.column + box.columns && test(row, column + 1)) column++;
      const columns = column - first + 1;
      const above = open.find((run) => run.column === first && run.columns === columns);
      if (above) next.push({ ...above, rows: above.rows + 1 });
      else next.push({ row, column: first, rows: 1, columns });
    }
    done.push(...open.filter((run) => !next.some((grown) => continues(run, grown))));
    open = next;
  }
  return done.concat(open).sort((a, b) => a.row - b.row || a.column - b.column);
}

function continues(run: Box, grown: Box): boolean {
  return run.row === grown.row && run.column === grown.column && run.columns === grown.columns;
}
