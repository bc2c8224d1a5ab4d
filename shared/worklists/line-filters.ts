import type { Localized } from "../localized.ts";

/** By what the lines of a worklist are told apart and counted, beside their shop. */
export interface LineFilter {
  readonly title: Localized;
  /** Its values where they are few and fixed, with what people call them. */
  readonly values?: Readonly<Record<string, Localized>>;
  /** What people call any other value; itself when left out. */
  readonly named?: (value: string) => Localized | undefined;
  /** What is listed where nobody has chosen a value; all lines when left out. */
  readonly usual?: string;
}

/** The filters of a worklist by their keys, in the order in which they stand. */
export type LineFilters = Readonly<Record<string, LineFilter>>;

/** The values that were chosen, by filter. */
export type ChosenFilters = Readonly<Record<string, string>>;

/** A way into a worklist that stands on a person's day with a figure of its own. */
export interface Lead {
  readonly title: Localized;
  readonly filters: ChosenFilters;
}

/** What people call a value of a filter. */
export function filterValueName({ values, named }: LineFilter, value: string): Localized {
  return values?.[value] ?? named?.(value) ?? { zh: value, en: value };
}

/** Chosen filters as a request carries them; undefined for none. */
export function writeFilters(chosen: ChosenFilters | undefined): string | undefined {
  const said = Object.entries(chosen ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return said.length === 0 ? undefined : JSON.stringify(Object.fromEntries(said));
}

/** The filters that `writeFilters` wrote; undefined where these filters know no such thing. */
export function readFilters(filters: LineFilters, text: string): ChosenFilters | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== "object" || said === null || Array.isArray(said)) return undefined;
  const chosen = Object.entries(said);
  const isKnown = ([key, value]: [string, unknown]) =>
    typeof value === "string" && Object.hasOwn(filters, key) && isValue(filters[key], value);
  return chosen.every(isKnown) ? (Object.fromEntries(chosen) as ChosenFilters) : undefined; // looked at
}

const isValue = (filter: LineFilter | undefined, value: string) =>
  filter?.values === undefined || Object.hasOwn(filter.values, value);
