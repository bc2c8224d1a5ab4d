import { dayOf } from "../time/day.ts";
import { normalised } from "./normalise.ts";

/** A date with time and zone, as software writes it: RFC 3339, its blank for `T` and zones without a colon. */
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:[Zz]|([+-]\d{2}):?(\d{2}))$/;

/** The instant that a text says with its zone, `2026-11-01T08:00:00.000Z`; undefined for any other text. */
export function instantOf(text: string): Date | undefined {
  const match = INSTANT.exec(normalised(text).trim());
  if (match === null) return undefined;
  const [, year, month, date, time, hours, minutes] = match;
  // The language takes 30 February for 2 March.
  if (dayOf(Number(year), Number(month), Number(date)) === undefined) return undefined;
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const instant = new Date(`${year}-${month}-${date}T${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
