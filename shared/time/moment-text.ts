import type { Dated, Moment } from "./day.ts";
import { civilMoment } from "./zone.ts";

/** `2026-11-03T14:32:10` → `14:32`. */
export function clockTime(moment: Moment): string {
  return moment.slice(11, 16);
}

/** `11-03 14:32`, with the year when it is another one than that of `now`. */
export function shortMoment(moment: Moment, now: Moment): string {
  const text = moment.slice(0, 16).replace("T", " ");
  return moment.slice(0, 4) === now.slice(0, 4) ? text.slice(5) : text;
}

/** The same of a day too, which has no time: `11-03`. */
export function shortDated(at: Dated, now: Moment): string {
  const text = at.slice(0, 16).replace("T", " ");
  return at.slice(0, 4) === now.slice(0, 4) ? text.slice(5) : text;
}

/** An instant as the server tells it, in the ledgers' time zone: the time today, else the day with it. */
export function instantText(instant: string, now: Date, zone: string): string {
  const at = civilMoment(new Date(instant), zone);
  const here = civilMoment(now, zone);
  return at.slice(0, 10) === here.slice(0, 10) ? clockTime(at) : shortMoment(at, here);
}
