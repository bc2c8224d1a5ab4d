import { isMoney } from "../columns/is-money.ts";
import type { Ledger } from "../ledger.ts";
import type { Level, Problem } from "../problem.ts";
import { findHeaderRow, type HeaderRow } from "./find-header-row.ts";
import type { Grid } from "./grid.ts";
import { headerHit } from "./header-index.ts";
import { headerText } from "./header-text.ts";
import { type Heading, headingsOf } from "./heading.ts";
import { insteadOf, missingColumns } from "./missing-columns.ts";
import { sideBySide } from "./side-by-side.ts";
import { placesByName, type SheetName } from "./sheet-name.ts";
import { type LostColumn, lostColumns, newRivals } from "./lost-columns.ts";
import { answersIn, type Place, type Placement, type SheetMemory } from "./placement.ts";
import { type Recalled, recallPlacement } from "./recall-placement.ts";
import { type RecognisedProfile, recogniseProfile } from "./recognise-profile.ts";
import { areInOtherUnit } from "./unit-above.ts";

export type { Heading } from "./heading.ts";

/** How the headings of a sheet were understood. */
export interface HeaderMatch {
  readonly placement: Placement;
  /** S301 for what is missing, S302 and S303 for what can't be told apart, S321 for what has lost its heading. */
  readonly problems: readonly Problem[];
  /** The keys of the columns that stand in every sheet and have no place. */
  readonly missing: readonly string[];
  /** Every heading of the sheet and the column that it was taken for. */
  readonly headings: readonly Heading[];
  /** The export that the sheet is; undefined for all that are none of this ledger. */
  readonly profile: RecognisedProfile | undefined;
}

/** A heading that names a column: by the column's own name or by another. */
interface Claim {
  readonly heading: Heading;
  readonly own: boolean;
  readonly loose: boolean;
}

function claimsOf(
  ledger: Ledger,
  headings: readonly Heading[],
  { places, left }: Recalled,
  misleading: RecognisedProfile["misleading"] | undefined,
  inOtherUnit: boolean,
) {
  const taken = new Set<number>();
  for (const place of places.values()) if ("index" in place) taken.add(place.index);
  const claims = new Map<string, Claim[]>();
  for (const heading of headings) {
    if (heading.owned !== null || taken.has(heading.index)) continue;
    if (misleading?.has(heading.name) === true) continue;
    const hit = headerHit(ledger, heading.text);
    if (hit === undefined || places.has(hit.column) || left.has(hit.column)) continue;
    const column = ledger.columns[hit.column];
    if (inOtherUnit && column !== undefined && isMoney(column)) continue;
    const rivals = claims.get(hit.column) ?? [];
    claims.set(hit.column, [...rivals, { heading, own: hit.own, loose: hit.loose === true }]);
  }
  return claims;
}

/** What an export means by its headings, where nobody has said otherwise. */
function placeProfile(recalled: Recalled, found: RecognisedProfile | undefined): Recalled {
  if (found === undefined) return recalled;
  const places = new Map(recalled.places);
  const taken = new Set([...places.values()].map((place) => ("index" in place ? place.index : -1)));
  const isFree = (column: string) => !places.has(column) && !recalled.left.has(column);
  for (const [column, index] of found.places) {
    if (isFree(column) && !taken.has(index)) places.set(column, { index });
  }
  for (const [column, constant] of Object.entries(found.profile.constants)) {
    if (isFree(column)) places.set(column, { constant });
  }
  return { ...recalled, places };
}

/** The one heading to use: the only one, the only one that is the column's own name, or that names it exactly. */
function winnerOf(claims: readonly Claim[]): Heading | undefined {
  const exact = claims.filter((claim) => !claim.loose);
  const own = exact.filter((claim) => claim.own);
  const [winner, ...rivals] = [own, exact, claims].find(({ length }) => length > 0) ?? [];
  return rivals.length === 0 ? winner?.heading : undefined;
}

function rivalsProblem(
  ledger: Ledger,
  column: string,
  rivals: readonly Heading[],
  level: Level = ledger.columns[column]?.inEverySheet ? "error" : "warning",
): Problem {
  const names = new Set(rivals.map((heading) => headerText(heading.text)));
  const place = { row: null, column, value: rivals[0]?.text ?? "" } as const;
  const addresses = rivals.map((heading) => heading.address);
  const headings = rivals.map((heading) => heading.text);
  return names.size === 1
    ? { code: "S302", level, ...place, params: { addresses } }
    : { code: "S303", level, ...place, params: { addresses, headings } };
}

/** What is asked of a column that has lost its heading; where nothing can have become of it, a note that it is gone. */
function lostProblem({ column, was, candidates }: LostColumn): Problem {
  const headings = candidates.map(({ name, address }) => ({ name, address }));
  const level = headings.length > 0 ? "error" : "note";
  return { code: "S321", level, row: null, column, value: was, params: { was, headings } };
}

/** Says that another list stands beside the one that is read, and is not read. */
function besideProblem(lists: readonly (readonly Heading[])[]): Problem {
  const ranges = lists.map((list) => `${list[0]?.address ?? ""}:${list.at(-1)?.address ?? ""}`);
  const [read = "", ...left] = ranges;
  const params = { read, left };
  return { code: "S331", level: "warning", row: null, column: null, value: "", params };
}

/** Asks once which shop a sheet is of that says so nowhere, where the department has any. */
function shopAsked(
  ledger: Ledger,
  { choices }: SheetName,
  isSettled: (column: string) => boolean,
): readonly Problem[] {
  const { shop } = ledger.dimensions;
  const list = shop === undefined ? undefined : ledger.columns[shop]?.choices;
  if (shop === undefined || isSettled(shop) || list === undefined) return [];
  const hasShops = "setting" in list && choices(list.setting).length > 0;
  return hasShops ? [{ code: "S330", level: "warning", row: null, column: shop, value: "" }] : [];
}

/**
 * Finds the header row and places the ledger's columns by its headings: as a person has placed them by
 * hand, else as the export means them that the headings are known to be, else by their exact names. A
 * column that two headings claim is not placed, unless one of them is its own name and stands there
 * once; nor is an amount that a title above says is no yuan. What stands nowhere may be said by the sheet's name. `row` is the header row where it is known.
 */
export function matchHeaders(
  ledger: Ledger,
  grid: Grid,
  remembered?: SheetMemory,
  sheet?: SheetName,
  row?: HeaderRow,
): HeaderMatch {
  const memory = remembered?.ledger === ledger.id ? remembered : undefined;
  const header = row ?? findHeaderRow(ledger, grid, memory) ?? { index: 0, headings: [] };
  const found = headingsOf(grid, header);
  const lists = sideBySide(ledger, grid, found, header.index);
  const beside = new Set(lists?.slice(1).flat());
  const known = recogniseProfile(found);
  const profile = known?.profile.ledger === ledger.id ? known : undefined;
  const recalled = placeProfile(recallPlacement(ledger, found, memory), profile);
  const places = new Map<string, Place>(recalled.places);
  const problems: Problem[] = lists === undefined ? [] : [besideProblem(lists)];
  const own = found.filter((heading) => !beside.has(heading));
  const inOtherUnit = areInOtherUnit(grid, header.index);
  const claimed = claimsOf(ledger, own, recalled, profile?.misleading, inOtherUnit);
  for (const [column, claims] of claimed) {
    const winner = winnerOf(claims);
    if (winner !== undefined) places.set(column, { index: winner.index });
    else {
      const rivals = claims.map((claim) => claim.heading);
      problems.push(rivalsProblem(ledger, column, rivals));
    }
  }
  const stood = memory?.stood;
  const lost = stood === undefined ? [] : lostColumns(ledger, found, places, stood);
  const rivals = stood === undefined ? [] : newRivals(ledger, found, places, stood);
  const asked = lost.filter(({ candidates }) => candidates.length > 0);
  const unsettled = asked.map(({ column }) => column);
  problems.splice(
    0,
    problems.length,
    ...asked.map(lostProblem),
    ...problems.filter(({ column }) => column === null || !unsettled.includes(column)),
    ...[...rivals].map(([column, both]) => rivalsProblem(ledger, column, both, "warning")),
  );

  if (sheet !== undefined) {
    const nowhere = ledger.keys.filter(
      (key) =>
        !places.has(key) &&
        !recalled.left.has(key) &&
        !problems.some((problem) => problem.column === key),
    );
    for (const [column, place] of placesByName(ledger, sheet, nowhere)) {
      places.set(column, place);
      const params = { sheet: sheet.name };
      problems.push({
        code: "S317",
        level: "note",
        row: null,
        column,
        value: place.constant,
        params,
      });
    }
  }

  const missing = missingColumns(ledger, (key) => places.has(key));
  for (const column of missing) {
    if (problems.some((problem) => problem.column === column)) continue;
    const instead = insteadOf(ledger, column);
    const row = header.index + grid.firstRow;
    const params = instead.length > 0 ? { row, instead } : { row };
    problems.push({ code: "S301", level: "error", row: null, column, value: "", params });
  }
  if (sheet !== undefined && problems.every(({ column }) => column !== ledger.dimensions.shop)) {
    problems.push(...shopAsked(ledger, sheet, (key) => places.has(key) || recalled.left.has(key)));
  }
  const gone = lost.filter(({ column }) => !places.has(column) && !missing.includes(column));
  problems.push(...gone.filter((one) => !asked.includes(one)).map(lostProblem));
  const byIndex = new Map<number, string>();
  for (const [key, place] of places) if ("index" in place) byIndex.set(place.index, key);
  return {
    placement: {
      headerRow: header.index,
      columns: Object.fromEntries(places),
      ...(memory !== undefined && answersIn(memory)),
      ...(unsettled.length > 0 && { unsettled }),
    },
    problems,
    missing,
    headings: found.map((heading) => ({ ...heading, column: byIndex.get(heading.index) ?? null })),
    profile,
  };
}
