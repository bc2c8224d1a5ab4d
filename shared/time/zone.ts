import type { Moment } from "./day.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a thousand times what using one does.
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

/** True when the runtime knows the IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * What calendar and clock on the wall show at an instant, to the second.
 * Throws a RangeError for a zone that the runtime does not know.
 */
export function civilMoment(instant: Date, zone: string): Moment {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value;
  const year = String(part.year).padStart(4, "0");
  return `${year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}` as Moment;
}

/**
 * The instant at which calendar and clock on the wall show a moment, as an ISO text. Of two, when clocks are set
 * back, the first or the second; of a moment that is skipped, one beside it.
 */
export function instantOf(moment: Moment, zone: string): string {
  const wanted = Date.parse(`${moment}Z`);
  let instant = wanted;
  // The second look is for a zone whose offset is another at the first guess.
  for (let look = 0; look < 2; look += 1) {
    const shown = Date.parse(`${civilMoment(new Date(instant), zone)}Z`);
    instant += wanted - shown;
  }
  return new Date(instant).toISOString();
}
