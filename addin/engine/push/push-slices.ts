import { MAX_PUSH_BYTES, MAX_ROWS_PER_PUSH } from "../../../shared/api/limits.ts";

/** Room for what surrounds the rows in a request. */
const ENVELOPE_BYTES = 200;

const encoder = new TextEncoder();

/**
 * Cuts rows into requests of at most 500 rows and 512 KB, in order; each is cut when it is asked for,
 * so that weighing thousands of rows never holds the page up.
 */
export function* pushSlices<R extends { readonly row: object }>(
  rows: readonly R[],
): Generator<R[], void> {
  let slice: R[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const each of rows) {
    const size = encoder.encode(JSON.stringify(each.row)).length + 1;
    if (slice.length === MAX_ROWS_PER_PUSH || (slice.length > 0 && bytes + size > MAX_PUSH_BYTES)) {
      yield slice;
      slice = [];
      bytes = ENVELOPE_BYTES;
    }
    slice.push(each);
    bytes += size;
  }
  if (slice.length > 0) yield slice;
}
