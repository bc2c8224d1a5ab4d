/** How long a text one bound value may be: D1 takes 2 MB, and a UTF-16 unit becomes three bytes at most. */
export const MOST_UNITS = 600_000;
const NEARLY_FULL = 0.9 * MOST_UNITS;

/** What so many rows fill tells what others will. */
const FEW = 200;

/**
 * Rows as JSON arrays for `json_each`, or as what `toJson` makes of them: one bound value writes
 * hundreds of rows, where a statement a row would cost more than the writing. Several when one would
 * outgrow what D1 takes; none for none.
 */
export function jsonSlices<T>(
  rows: readonly T[],
  toJson: (rows: readonly T[]) => string = JSON.stringify,
): string[] {
  if (rows.length === 0) return [];
  // Rows are much alike: so many as a slice takes by the first of them, lest all are written out only to be divided.
  if (rows.length > 2 * FEW) {
    const each = Math.floor((FEW * NEARLY_FULL) / toJson(rows.slice(0, FEW)).length);
    if (each > FEW && each < rows.length) return ofSlices(rows, each, toJson);
  }
  const json = toJson(rows);
  if (json.length <= MOST_UNITS || rows.length === 1) return [json];
  // By as many slices as the whole would fill, few have to be divided once more.
  return ofSlices(rows, Math.ceil(rows.length / Math.ceil(json.length / MOST_UNITS)), toJson);
}

const ofSlices = <T>(
  rows: readonly T[],
  each: number,
  toJson: (rows: readonly T[]) => string,
): string[] =>
  Array.from({ length: Math.ceil(rows.length / each) }, (_, nth) =>
    rows.slice(nth * each, (nth + 1) * each),
  ).flatMap((slice) => jsonSlices(slice, toJson));
