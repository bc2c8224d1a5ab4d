/** How long a text one bound value may be: D1 takes 2 MB, and a UTF-16 unit becomes three bytes at most. */
export const MOST_UNITS = 600_000;

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
  const json = toJson(rows);
  if (json.length <= MOST_UNITS || rows.length === 1) return [json];
  // Rows are much alike: by as many slices as the whole would fill, few have to be divided once more.
  const each = Math.ceil(rows.length / Math.ceil(json.length / MOST_UNITS));
  const slices = Array.from({ length: Math.ceil(rows.length / each) }, (_, nth) =>
    rows.slice(nth * each, (nth + 1) * each),
  );
  return slices.flatMap((slice) => jsonSlices(slice, toJson));
}
