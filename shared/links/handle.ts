import type { Row } from "../row.ts";
import { oneSpelling, shipmentSpelling } from "../text/number-spelling.ts";

/**
 * What a number stands for: an order, an after-sales case, a parcel, a blue slip, a complaint; an order
 * whose buyer is compensated.
 */
export const handleKinds = [
  "order",
  "case",
  "parcel",
  "slip",
  "complaint",
  "compensated-order",
] as const;
export type HandleKind = (typeof handleKinds)[number];

/** A number by which a row of one ledger finds a row of another. */
export interface Handle {
  readonly kind: HandleKind;
  /** In the one spelling that all ledgers share. */
  readonly value: string;
}

/** Columns with what their numbers stand for; several where a column holds now this, now that. */
export type HandleColumns<K extends string = string> = {
  readonly [P in K]?: HandleKind | readonly HandleKind[];
};

/** Numbers by which only some rows of a ledger are found, as they stand. */
export interface HandlesWhen<in R, K extends string = string> {
  readonly when: (row: R) => boolean;
  readonly handles: HandleColumns<K>;
}

/** What a column's numbers may stand for. */
export function kindsOf(columns: HandleColumns, column: string): readonly HandleKind[] {
  const kinds = columns[column] ?? [];
  return typeof kinds === "string" ? [kinds] : kinds;
}

/** The numbers in these columns of a row, each once; blank cells give none. */
export function handlesIn(columns: HandleColumns, row: Row): Handle[] {
  const handles: Handle[] = [];
  for (const column in columns) {
    const number = row[column];
    if (typeof number !== "string") continue;
    for (const kind of kindsOf(columns, column)) {
      const value = kind === "parcel" ? shipmentSpelling(number) : oneSpelling(number);
      if (!handles.some((known) => known.kind === kind && known.value === value))
        handles.push({ kind, value });
    }
  }
  return handles;
}
