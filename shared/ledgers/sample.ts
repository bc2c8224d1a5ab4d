import type { KnownLedger } from "../ledger.ts";
import type { Row } from "../row.ts";
import { addDays, type Day, type Moment } from "../time/day.ts";

/** Days and moments of a sample, counted from the day on which it is made. */
export interface SampleDays {
  /** So many days from today. */
  day(offset: number): Day;
  /** At an hour, `HH:mm`, of such a day. */
  at(offset: number, time: `${number}:${number}`): Moment;
}

/** The sample rows of a ledger: columns that are left out are blank, one that it lacks does not compile. */
export type SampleOf<L extends KnownLedger> = (
  days: SampleDays,
) => readonly { readonly [K in L["keys"][number]]?: unknown }[];

/** The sample rows of any ledger. */
export type Sample = (days: SampleDays) => readonly Row[];

/** The days of a sample that is made today. */
export function sampleDays(today: Day): SampleDays {
  const day = (offset: number) => addDays(today, offset);
  return { day, at: (offset, time) => `${day(offset)}T${time}:00` };
}
