import type { CellWrite } from "../workbook/workbook.ts";
import { type Area, below, rightOf } from "./area.ts";

/** The merged areas of which one of the cells is covered: to write it they must be taken apart. */
export function mergesCovering(
  merged: readonly Area[],
  writes: readonly CellWrite[],
): readonly Area[] {
  return merged.filter((merge) => writes.some((write) => covers(merge, write)));
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
