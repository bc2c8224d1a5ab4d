import type { Row } from "../row.ts";
import { oneSpelling, shipmentSpelling } from "../text/number-spelling.ts";

/**
 * What a number stands for: an order, an after-sales case, a parcel, a blue slip, a complaint; an order
 * whose buyer is compensated; what a customer was visited for, by the kind of visit; a
 * service voucher; a matter that
 * somebody was fined for, by what they answer for.
 */
export const crossReferenceKinds = [
  "order",
  "case",
  "parcel",
  "slip",
  "complaint",
  "compensated-order",
  "visit-7dc",
  "visit-3dc",
  "visit-month",
  "visit-year",
  "visit-repair",
  "voucher",
  "fined-person",
  "fined-in-charge",
] as const;
export type CrossReferenceKind = (typeof crossReferenceKinds)[number];

/** A number by which a row of one ledger finds a row of another. */
export interface CrossReferenceKey {
  readonly kind: CrossReferenceKind;
  /** In the one spelling that all ledgers share. */
  readonly value: string;
}

/** Columns with what their numbers stand for; several where a column holds now this, now that. */
export type CrossReferenceColumns<K extends string = string> = {
  readonly [P in K]?: CrossReferenceKind | readonly CrossReferenceKind[];
};

/** Numbers by which only some rows of a ledger are found, as they stand. */
export interface CrossReferencesWhen<in R, K extends string = string> {
  readonly when: (row: R) => boolean;
  readonly crossReferences: CrossReferenceColumns<K>;
}

/** What a column's numbers may stand for. */
export function kindsOf(
  columns: CrossReferenceColumns,
  column: string,
): readonly CrossReferenceKind[] {
  const kinds = columns[column] ?? [];
  return typeof kinds === "string" ? [kinds] : kinds;
}

/** The numbers in these columns of a row, each once; blank cells give none. */
export function crossReferenceKeysIn(
  columns: CrossReferenceColumns,
  row: Row,
): CrossReferenceKey[] {
  const keys: CrossReferenceKey[] = [];
  for (const column in columns) {
    const number = row[column];
    if (typeof number !== "string") continue;
    for (const kind of kindsOf(columns, column)) {
      const value = kind === "parcel" ? shipmentSpelling(number) : oneSpelling(number);
      if (!keys.some((known) => known.kind === kind && known.value === value))
        keys.push({ kind, value });
    }
  }
  return keys;
}
