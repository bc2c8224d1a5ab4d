import type { Ledger } from "../ledger.ts";
import { looksPersonal } from "../privacy/looks-personal.ts";
import { headerText } from "./header-text.ts";
import type { RememberedPlacement } from "./placement.ts";
import { isShareable } from "./sheet-shape.ts";

/**
 * What of a placement may be kept for everybody whose sheet has the same headings: what its headings
 * mean. One value for all rows is offered to the next person, never taken as said, so it may only be a
 * word from a list; blank cells that mean what stands above are asked about in each sheet. What its own
 * words mean, and the order of its dates, holds wherever the headings stand. Undefined
 * when the headings may hold somebody's particulars. Whatever else is remembered stays in the workbook
 * until it is named here.
 */
export function shareablePlacement(
  ledger: Ledger,
  placement: RememberedPlacement,
  headings: readonly string[],
): RememberedPlacement | undefined {
  if (!isShareable(headings)) return undefined;
  const names = new Set(headings.map(headerText));
  const columns = Object.entries(placement.columns).filter(([key, place]) => {
    const column = ledger.columns[key];
    if (column === undefined) return false;
    if (place === null) return true;
    if ("heading" in place) return names.has(headerText(place.heading));
    return column.privacy === "public" && column.choices !== undefined && isWord(place.constant);
  });
  const blanks = Object.entries(placement.blanks ?? {}).filter(
    ([key, answer]) => key in ledger.columns && answer === "blank",
  );
  const unused = (placement.unused ?? []).filter((name) => names.has(headerText(name)));
  const dates = Object.entries(placement.dates ?? {}).filter(([key]) => key in ledger.columns);
  const words = Object.entries(placement.words ?? {}).flatMap(([key, meanings]) => {
    const its = ledger.columns[key]?.privacy === "public" ? Object.entries(meanings) : [];
    const known = its.filter((pair) => pair.every(isWord));
    return known.length === 0 ? [] : [[key, Object.fromEntries(known)] as const];
  });
  return {
    ledger: ledger.id,
    columns: Object.fromEntries(columns),
    headings,
    ...(unused.length > 0 && { unused }),
    ...(blanks.length > 0 && { blanks: Object.fromEntries(blanks) }),
    ...(dates.length > 0 && { dates: Object.fromEntries(dates) }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
  };
}

const isWord = (text: string): boolean => text.length <= LONGEST_WORD && !looksPersonal(text);

const LONGEST_WORD = 60;
