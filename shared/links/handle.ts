import type { Row } from "../ledger.ts";

/** What a number stands for: an order, an after-sales case, a parcel, a blue slip, a complaint. */
export const handleKinds = ["order", "case", "parcel", "slip", "complaint"] as const;
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
      const value = oneSpelling(number, kind);
      if (!handles.some((known) => known.kind === kind && known.value === value))
        handles.push({ kind, value });
    }
  }
  return handles;
}

/** Which of several parcels of one shipment: `JDVA00000000001-1-1-`. */
const PIECE = /(?:-\d{1,3}){2}-?$/;

/** What nearly all numbers are: nothing about them could be spelled otherwise. */
const PLAIN = /^[1-9A-Z][0-9A-Z]*$/;

/** Case, hyphens and leading zeros are lost or gained on the way from one sheet to another. */
function oneSpelling(number: string, kind: HandleKind): string {
  if (PLAIN.test(number)) return number;
  const whole = kind === "parcel" ? number.replace(PIECE, "") : number;
  return whole
    .toUpperCase()
    .replace(/[-_]/g, "")
    .replace(/^0+(?=.)/, "");
}
