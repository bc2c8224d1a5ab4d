import type { Validation } from "../check/validate.ts";

/**
 * Says of cells, by row and column, whether what is written there would be more than that row's: one that is merged
 * or takes its value from above is not its own, and one whose value the row below takes is that one's too.
 */
export function handedDown({
  reading,
}: Pick<Validation, "reading">): (row: number, column: string) => boolean {
  if (reading.inheriting.length === 0) return () => false;
  const heirs = new Set<string>();
  for (const { number, inherited } of reading.inheriting)
    for (const { column, how } of inherited) if (how !== "left") heirs.add(place(number, column));
  const below = new Map<number, number>();
  for (const [index, { number }] of reading.rows.entries()) {
    const next = reading.rows[index + 1];
    if (next !== undefined) below.set(number, next.number);
  }
  return (row, column) => {
    const next = below.get(row);
    return heirs.has(place(row, column)) || (next !== undefined && heirs.has(place(next, column)));
  };
}

const place = (row: number, column: string) => `${row} ${column}`;
