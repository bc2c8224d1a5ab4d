import type { Ledger } from "../ledger.ts";

/**
 * The columns without which no row of a sheet can be sent and that have no place: those that stand in
 * every sheet, and of several of which one will do, the first, where there is none.
 */
export function missingColumns(
  ledger: Ledger,
  isPlaced: (column: string) => boolean,
): readonly string[] {
  const first = new Set(
    ledger.oneOf.flatMap((group) => (group.some(isPlaced) ? [] : group.slice(0, 1))),
  );
  return ledger.keys.filter(
    (key) => first.has(key) || (ledger.columns[key]?.inEverySheet === true && !isPlaced(key)),
  );
}

/** The other columns that will do where this one is missing. */
export function insteadOf(ledger: Ledger, column: string): readonly string[] {
  return ledger.oneOf.find(([first]) => first === column)?.slice(1) ?? [];
}
