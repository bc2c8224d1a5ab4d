import type { Cell } from "../cell.ts";
import type { GridRow } from "./blank.ts";

/** The cells of a row that a merge covers from above, each with the cell that shows for it, by index in the grid. */
export type CoveredCells = ReadonlyMap<number, Readonly<Cell>>;

export const NOTHING_COVERED: CoveredCells = new Map();

/**
 * The covered cells of a row among some columns. `above` is the row over it with its own; a merge that
 * begins in the headings, or above them, shows nothing for the rows below.
 */
export function coveredCells(
  { kinds }: GridRow,
  indexes: readonly number[],
  above: (GridRow & { readonly covered: CoveredCells }) | undefined,
): CoveredCells {
  if (above === undefined || !kinds.includes("covered")) return NOTHING_COVERED;
  let found: Map<number, Readonly<Cell>> | undefined;
  for (const index of indexes) {
    if (kinds[index] !== "covered") continue;
    const over = above.kinds[index] ?? "empty";
    const shown =
      over === "covered"
        ? above.covered.get(index)
        : { value: above.values[index] ?? "", kind: over };
    if (shown !== undefined) (found ??= new Map()).set(index, shown);
  }
  return found ?? NOTHING_COVERED;
}

/** True when the same cells are covered by what reads the same. */
export function coversAlike(one: CoveredCells, other: CoveredCells): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [index, { value, kind }] of one) {
    const shown = other.get(index);
    if (shown?.value !== value || shown.kind !== kind) return false;
  }
  return true;
}
