import { intersect, type Box } from "../../workbook/address.ts";
import { element } from "../element.ts";
import { HEAD, type GridGeometry } from "./grid-geometry.ts";

/** What is marked over the cells. */
export interface Marks {
  readonly boxes: readonly Box[];
  /** The active cell, or the merged cell it belongs to. */
  readonly active: Box;
  /** The cells that wait to be pasted. */
  readonly copied: Box | null;
}

/** The frames around the selection, the active cell and what was copied. */
export function paintMarks(
  geometry: GridGeometry,
  { boxes, active, copied }: Marks,
): HTMLElement[] {
  return [
    ...boxes.map((box) =>
      mark(geometry, intersect(box, active) ? "selection" : "selection other", box),
    ),
    mark(geometry, "active", active),
    ...(copied ? [mark(geometry, "copied", copied)] : []),
  ];
}

function mark(geometry: GridGeometry, kind: string, box: Box): HTMLElement {
  const last = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
  // what scrolls ends where the frozen rows and columns begin
  const leftmost = box.column < geometry.frozen.columns ? 0 : geometry.frozenWidth;
  const topmost = box.row < geometry.frozen.rows ? 0 : geometry.frozenHeight;
  const left = Math.max(leftmost, geometry.left(box.column) - HEAD.width);
  const top = Math.max(topmost, geometry.top(box.row) - HEAD.height);
  const right = geometry.left(last.column) + geometry.columns.size(last.column) - HEAD.width;
  const bottom = geometry.top(last.row) + geometry.rows.size(last.row) - HEAD.height;
  const frame = element("div", { class: `mark ${kind}` });
  if (right < leftmost || bottom < topmost) frame.hidden = true;
  frame.style.left = `${left - 1}px`;
  frame.style.top = `${top - 1}px`;
  frame.style.width = `${Math.max(0, Math.min(right, geometry.width + 50) - left + 1)}px`;
  frame.style.height = `${Math.max(0, Math.min(bottom, geometry.height + 50) - top + 1)}px`;
  return frame;
}
