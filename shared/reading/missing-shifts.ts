import { businessDay } from "../derive/business-day.ts";
import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import type { Day } from "../time/day.ts";
import type { ReadRow } from "./sheet-reading.ts";

/** How many days a note names. */
const DAYS_NAMED = 5;

/**
 * Notes on days before `today` on which one of the ledger's shifts has rows and another has none. A
 * shift that the sheet never names is not worked there, and a row without a shift may be of any.
 */
export function missingShifts(ledger: Ledger, rows: readonly ReadRow[], today: Day): Problem[] {
  if (ledger.shifts === undefined) return [];
  const { column, every } = ledger.shifts;
  const shiftsOf = new Map<Day, Set<unknown>>();
  for (const { cells } of rows) {
    const day = businessDay(ledger, cells);
    if (day === null || day >= today) continue;
    let shifts = shiftsOf.get(day);
    if (shifts === undefined) shiftsOf.set(day, (shifts = new Set()));
    shifts.add(cells[column] ?? null);
  }
  const worked = every.filter((shift) => [...shiftsOf.values()].some((all) => all.has(shift)));
  return worked.flatMap((shift): Problem[] => {
    const days = [...shiftsOf]
      .filter(([, all]) => !all.has(shift) && !all.has(null) && worked.some((one) => all.has(one)))
      .map(([day]) => day)
      .sort();
    if (days.length === 0) return [];
    const params = { shift, days: days.slice(0, DAYS_NAMED), count: days.length };
    return [{ code: "S308", level: "note", row: null, column, value: "", params }];
  });
}
