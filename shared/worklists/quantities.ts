import type { Row } from "../row.ts";
import type { Worklist } from "./worklist.ts";

/** How many of a thing the lines ask for together. */
export interface Quantity {
  /** What the thing is, by the columns that name it. */
  readonly cells: Row;
  readonly quantity: number;
  /** In how many lines. */
  readonly lines: number;
}

/** The quantities of the lines, thing by thing, in the order of what names them; none where a list counts no things. */
export function quantitiesOf(
  { quantities }: Pick<Worklist, "quantities">,
  lines: readonly { readonly cells: Row }[],
): Quantity[] {
  if (quantities === undefined) return [];
  const { by, sum } = quantities;
  const nameOf = (cells: Row) => JSON.stringify(by.map((key) => cells[key] ?? null));
  const groups = Map.groupBy(lines, ({ cells }) => nameOf(cells));
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => ({
      cells: Object.fromEntries(by.map((key) => [key, group[0]?.cells[key] ?? null])),
      quantity: group.reduce((total, { cells }) => total + Number(cells[sum] ?? 0), 0),
      lines: group.length,
    }));
}
