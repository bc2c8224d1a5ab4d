import type { CellKind } from "../../shared/cell.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import { recurringTexts } from "../../shared/text/recurring-texts.ts";
import type { Value } from "./grid-rows.ts";

type Values = Grid["values"][number];
type Kinds = Grid["kinds"][number];

/** A row of a grid, as it is kept. */
export interface KeptRow {
  readonly values: Values;
  readonly kinds: Kinds;
}

/**
 * Lets the rows that are read of a sheet share what they have in common, with each other and with what was read of it
 * `before`. Excel hands over each text as one of its own, though a shop stands in thousands of rows, and hardly a row
 * says something else each time that a sheet is read: kept as they come, a sheet would take twice the room.
 */
export function rowSharing(before?: Grid) {
  const kindsOf = kindsSharing();
  const texts: ReturnType<typeof recurringTexts<string>>[] = [];

  function shared(text: string, column: number): string {
    const ofColumn = (texts[column] ??= recurringTexts());
    const known = ofColumn.find(text);
    if (known === undefined) ofColumn.remember(text, text);
    return known ?? text;
  }

  /** Keeps a row that stands `at` so many rows from the top of what is read; the array of its values may become the row's. */
  return (at: number, values: Value[], kinds: readonly CellKind[]): KeptRow => {
    const old = before?.values[at];
    let same = old?.length === values.length;
    for (const [column, value] of values.entries()) {
      const stood = old?.[column];
      if (stood !== value) same = false;
      if (typeof value === "string" && value !== "")
        values[column] = stood === value ? stood : shared(value, column);
    }
    const oldKinds = before?.kinds[at];
    if (!same || old === undefined || oldKinds === undefined || !areSame(oldKinds, kinds))
      return { values, kinds: kindsOf(kinds) };
    return { values: old, kinds: oldKinds };
  };
}

/** Keeps one list of kinds for all rows whose cells are of the same. */
function kindsSharing(): (kinds: Kinds) => Kinds {
  const known = new Map<number, Kinds[]>();
  return (kinds) => {
    let hash = kinds.length;
    for (const kind of kinds) hash = Math.imul(hash, 31) + kind.length * 7 + kind.charCodeAt(0);
    const alike = known.get(hash);
    const found = alike?.find((one) => areSame(one, kinds));
    if (found !== undefined) return found;
    if (alike === undefined) known.set(hash, [kinds]);
    else alike.push(kinds);
    return kinds;
  };
}

const areSame = (one: Kinds, other: Kinds): boolean =>
  one.length === other.length && one.every((kind, at) => kind === other[at]);
