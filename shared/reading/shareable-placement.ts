import type { Ledger } from "../ledger.ts";
import { looksPersonal } from "../privacy/looks-personal.ts";
import { headerText } from "./header-text.ts";
import type { RememberedPlacement } from "./placement.ts";
import { isShareable } from "./sheet-shape.ts";

/**
 * What of a placement may be kept for everybody whose sheet has the same headings: what its headings
 * mean. One value for all rows is offered to the next person, never taken as said, so it may only be a
 * word from a list; blank cells that mean what stands above are asked about in each sheet. Undefined
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
    return (
      column.privacy === "public" &&
      column.choices !== undefined &&
      place.constant.length <= LONGEST_WORD &&
      !looksPersonal(place.constant)
    );
  });
  const blanks = Object.entries(placement.blanks ?? {}).filter(
    ([key, answer]) => key in ledger.columns && answer === "blank",
  );
  const unused = (placement.unused ?? []).filter((name) => names.has(headerText(name)));
  return {
    ledger: ledger.id,
    columns: Object.fromEntries(columns),
    headings,
    ...(unused.length > 0 && { unused }),
    ...(blanks.length > 0 && { blanks: Object.fromEntries(blanks) }),
  };
}

const LONGEST_WORD = 60;
