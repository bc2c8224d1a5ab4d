import { yieldToMain } from "../yield-to-main.ts";
import { isTooLarge } from "./excel-error.ts";

/** What one request or answer is aimed at: well under the 5 MB that Excel allows, and quick to unpack. */
export const SLICE_BYTES = 1_000_000;

/**
 * Moves `total` items in slices of about `SLICE_BYTES`, with a pause for the page between them.
 * `move` takes a slice and returns its bytes, from which the next one is sized; a slice that Excel
 * finds too large is tried again by halves.
 */
export async function inSlices(
  total: number,
  bytesPerItem: number,
  move: (first: number, count: number) => Promise<number>,
): Promise<void> {
  let size = itemsOf(bytesPerItem);
  for (let first = 0; first < total;) {
    const count = Math.min(size, total - first);
    try {
      const bytes = await move(first, count);
      first += count;
      // At most twice as many at once: the next items may be longer than these.
      size = Math.min(itemsOf(bytes / count), size * 2);
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      size = Math.ceil(count / 2);
    }
    if (first < total) await yieldToMain();
  }
}

function itemsOf(bytesPerItem: number): number {
  return Math.max(1, Math.floor(SLICE_BYTES / Math.max(1, bytesPerItem)));
}

/** Of so many rows the bytes are counted; the others are taken to be like them. */
const ROWS_COUNTED = 50;

/** About the bytes that rows take; to count all of them would cost as much as carrying them. */
export function bytesOfRows(rows: readonly unknown[] | null): number {
  if (rows === null || rows.length === 0) return 0;
  const step = Math.ceil(rows.length / ROWS_COUNTED);
  const counted = rows.filter((_, index) => index % step === 0);
  return (bytesOf(counted) * rows.length) / counted.length;
}

const encoder = new TextEncoder();

/** The bytes that a value takes on its way to Excel or back. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
