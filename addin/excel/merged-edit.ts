import type { CellWrite } from "../workbook/workbook.ts";
import type { Area } from "./area.ts";
import { below, rangeAt, rightOf } from "./area.ts";
import { readMergedAreas } from "./merged-cells.ts";

/** The merged areas of which one of the cells is covered: to write it they must be taken apart. */
export async function mergesCovering(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<readonly Area[]> {
  const spans = new Map<number, { first: number; last: number }>();
  for (const { row, column } of writes) {
    const span = spans.get(column) ?? { first: row - 1, last: row - 1 };
    span.first = Math.min(span.first, row - 1);
    span.last = Math.max(span.last, row - 1);
    spans.set(column, span);
  }
  const found = new Map<string, Area>();
  for (const [column, { first, last }] of spans) {
    const area = { row: first, column, rows: last - first + 1, columns: 1 };
    for (const merge of await readMergedAreas(context, rangeAt(sheet, area))) {
      if (writes.some((write) => covers(merge, write))) {
        found.set(`${merge.row}:${merge.column}`, merge);
      }
    }
  }
  return [...found.values()];
}

function covers(merge: Area, write: CellWrite): boolean {
  const row = write.row - 1;
  const inside =
    row >= merge.row &&
    row < below(merge) &&
    write.column >= merge.column &&
    write.column < rightOf(merge);
  return inside && (row > merge.row || write.column > merge.column);
}
