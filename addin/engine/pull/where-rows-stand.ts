import type { PulledOverdue } from "./pull-overdue.ts";
import type { Validation } from "../check/validate.ts";

/** The flags by the numbers that their rows have now: rows are sorted and deleted after they were pulled. */
export function whereRowsStand(
  pulled: PulledOverdue,
  checked: Pick<Validation, "comparison"> | null,
): PulledOverdue {
  if (checked === null) return pulled;
  const numbers = new Map(checked.comparison.rows.map(({ id, row }) => [id, row.number]));
  const flag = (one: PulledOverdue["flags"][number]) => ({
    ...one,
    row: numbers.get(one.flag.record) ?? null,
  });
  return {
    ...pulled,
    flags: pulled.flags.map(flag),
    wereOverdue: pulled.wereOverdue.map(flag),
    unmatchedItems: pulled.unmatchedItems.map((one) => ({
      ...one,
      row: numbers.get(one.unmatchedItem.record) ?? null,
    })),
    held: pulled.held.map((one) => ({ ...one, row: numbers.get(one.held.record) ?? null })),
  };
}
