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
  const half = Math.ceil(rows.length / 2);
  return [...jsonSlices(rows.slice(0, half), toJson), ...jsonSlices(rows.slice(half), toJson)];
}
