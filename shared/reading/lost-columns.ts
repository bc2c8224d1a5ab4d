import type { Ledger } from "../ledger.ts";
import { headerHit } from "./header-index.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { Place, StoodColumns } from "./placement.ts";
import { standingColumns, stoodBefore } from "./standing-columns.ts";

/** A column that stood in the sheet and whose heading is not there any more. */
export interface LostColumn {
  readonly column: string;
  /** What its heading was. */
  readonly was: string;
  /** The headings that it may stand under now, likeliest first; none when it is simply gone. */
  readonly candidates: readonly Heading[];
}

/**
 * Finds the columns that stood in the sheet when its rows were last pushed and have lost their heading.
 * Such a column may stand under a heading that is new in its place, also where that names another
 * column; and under one that was there before and takes its name only now. A new
 * heading that is a name of the column's own answers by itself.
 */
export function lostColumns(
  ledger: Ledger,
  headings: readonly Heading[],
  places: ReadonlyMap<string, Place>,
  stood: StoodColumns,
): readonly LostColumn[] {
  const isOld = stoodBefore(headings, stood);
  const standing = standingColumns(headings, stood);
  const fresh = headings.filter((heading) => heading.owned === null && !isOld(heading));
  const lost: LostColumn[] = [];
  for (const [column, was] of Object.entries(stood.columns)) {
    if (!(column in ledger.columns) || standing.has(column)) continue;
    const place = places.get(column);
    if (place !== undefined && "constant" in place) continue;
    const now = headings.find(({ index }) => index === place?.index);
    if (now !== undefined && !isOld(now)) continue;
    const distance = distanceFrom(was, headings, stood);
    const candidates = fresh
      .filter((heading) => {
        const named = headerHit(ledger, heading.text)?.column;
        // A column that stands elsewhere under a new name is known by what it holds alone.
        if (distance(heading) === ELSEWHERE) return false;
        return named === undefined || named === column || !standing.has(named);
      })
      .toSorted((a, b) => distance(a) - distance(b));
    lost.push({ column, was, candidates: now === undefined ? candidates : [...candidates, now] });
  }
  return lost;
}

/** Headings that are new and name a column which still stands under another one: each column with both. */
export function newRivals(
  ledger: Ledger,
  headings: readonly Heading[],
  places: ReadonlyMap<string, Place>,
  stood: StoodColumns,
): ReadonlyMap<string, readonly Heading[]> {
  const isOld = stoodBefore(headings, stood);
  const taken = new Set([...places.values()].map(indexOf));
  const rivals = new Map<string, readonly Heading[]>();
  for (const [column, standing] of standingColumns(headings, stood)) {
    if (indexOf(places.get(column)) !== standing.index) continue;
    const fresh = headings.filter(
      (heading) =>
        heading.owned === null &&
        !taken.has(heading.index) &&
        !isOld(heading) &&
        headerHit(ledger, heading.text)?.column === column,
    );
    if (fresh.length > 0) rivals.set(column, [standing, ...fresh]);
  }
  return rivals;
}

const indexOf = (place: Place | undefined) =>
  place !== undefined && "index" in place ? place.index : undefined;

const ELSEWHERE = 2;

/** How far a heading stands from where another one stood: between its neighbours, in its position, elsewhere. */
function distanceFrom(was: string, headings: readonly Heading[], stood: StoodColumns) {
  const before = stood.headings.map(headerText);
  const now = headings.filter(({ owned }) => owned === null).map(({ name }) => headerText(name));
  const old = new Set(before);
  const present = new Set(now);
  const at = before.indexOf(headerText(was));
  const left = before.slice(0, Math.max(at, 0)).findLast((name) => present.has(name));
  const right = before.slice(at + 1).find((name) => present.has(name));
  return ({ name }: Heading): number => {
    const position = now.indexOf(headerText(name));
    const isBetween =
      now.slice(0, position).findLast((each) => old.has(each)) === left &&
      now.slice(position + 1).find((each) => old.has(each)) === right;
    if (isBetween) return 0;
    return position === at ? 1 : ELSEWHERE;
  };
}
