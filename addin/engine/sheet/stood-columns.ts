import { headerText } from "../../../shared/reading/header-text.ts";
import type { HeaderMatch } from "../../../shared/reading/match-headers.ts";
import type { StoodColumns } from "../../../shared/reading/placement.ts";

/** Where the columns of a sheet stand, to be remembered. */
export function columnsAsTheyStand({ headings }: Pick<HeaderMatch, "headings">): StoodColumns {
  const own = headings.filter(({ owned }) => owned === null);
  return {
    headings: own.map(({ name }) => name),
    columns: Object.fromEntries(
      own.flatMap(({ name, column }) => (column === null ? [] : [[column, name]])),
    ),
  };
}

/** The same with one column under another heading, or under none any more. */
export function columnMoved(
  { headings, columns, settled }: StoodColumns,
  column: string,
  heading: string | null,
): StoodColumns {
  const was = columns[column];
  const isHere = (name: string, there: string | null | undefined) =>
    there !== null && there !== undefined && headerText(name) === headerText(there);
  const others = Object.entries(columns).filter(
    ([key, name]) => key !== column && !isHere(name, heading),
  );
  const known = heading !== null && headings.some((name) => isHere(name, heading));
  return {
    headings: headings.flatMap((name) => {
      if (!isHere(name, was)) return [name];
      return heading === null || known ? [] : [heading];
    }),
    columns: Object.fromEntries(heading === null ? others : [...others, [column, heading]]),
    ...(settled !== undefined && { settled }),
  };
}
