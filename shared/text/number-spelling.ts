/** What nearly all numbers are: nothing about them could be spelled otherwise. */
const PLAIN = /^[1-9A-Z][0-9A-Z]*$/;

const withoutZeros = (number: string): string => number.replace(/^0+(?=.)/, "");

/**
 * The one spelling of an identifier, to find it by: case, hyphens and leading zeros are lost or gained
 * on the way from one sheet to another.
 */
export function oneSpelling(number: string): string {
  return PLAIN.test(number) ? number : withoutZeros(number.toUpperCase().replace(/[-_]/g, ""));
}

/** The only parcel of its shipment, as couriers write it: `JDVA00000000001-1-1-`. */
const ONLY_PIECE = /-1-1-?$/;

/** {@link oneSpelling} of a tracking number; the second of three parcels is another one than the third. */
export function parcelSpelling(number: string): string {
  return PLAIN.test(number) ? number : oneSpelling(number.replace(ONLY_PIECE, ""));
}

/** Which of several parcels of one shipment. */
const PIECE = /(?:-\d{1,3}){2}-?$/;

/** {@link oneSpelling} of the shipment that a parcel belongs to. */
export function shipmentSpelling(number: string): string {
  return PLAIN.test(number) ? number : oneSpelling(number.replace(PIECE, ""));
}

/** The spelling of a number that a department gives out as it likes: `1-11` is not `11-1`. */
export function ownSpelling(number: string): string {
  return PLAIN.test(number) ? number : withoutZeros(number.toUpperCase());
}
