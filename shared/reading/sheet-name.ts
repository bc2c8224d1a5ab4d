import type { Ledger } from "../ledger.ts";
import type { Place } from "./placement.ts";

/** A sheet's name, and the department's lists of what it may name. */
export interface SheetName {
  readonly name: string;
  choices(setting: string): readonly string[];
}

/**
 * What a sheet's name says of columns that stand nowhere in it: 「天猫」 is the platform of all its rows.
 * A word that could be two columns' value, as 京东 a platform and a courier, is neither's.
 */
export function placesByName(
  ledger: Ledger,
  { name, choices }: SheetName,
  columns: readonly string[],
): ReadonlyMap<string, Extract<Place, { constant: string }>> {
  const said = new Map<string, string>();
  for (const key of ledger.keys) {
    const value = ledger.columns[key]?.mentioned?.(name, choices);
    if (value !== undefined) said.set(key, value);
  }
  const values = [...said.values()];
  const places = new Map<string, Extract<Place, { constant: string }>>();
  for (const [key, constant] of said) {
    const ambiguous = values.filter((value) => value === constant).length > 1;
    if (!ambiguous && columns.includes(key)) places.set(key, { constant, fromSheetName: true });
  }
  return places;
}
