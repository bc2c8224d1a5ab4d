import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import type { Dated, Day } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";

/** The business day of a row; null when its cell is blank. */
export function businessDay(ledger: Ledger, row: Row): Day | null {
  const value = row[ledger.day];
  // A dated column's value is a day or a moment, and both begin with the day.
  return typeof value === "string" ? dayOfMoment(value as Dated) : null;
}
