import { type GridRow, isBlankAt } from "./blank.ts";
import { caseFolded } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";

const SUMMARY =
  /^(?:.{0,10}(?:合计|小计|总计|共计|累计|总和|汇总)(?:金额|数量|件数)?|(?:grand|sub)?-?total|sum)(?:\([^)]*\))?:?$/;
const LONGEST = 24;

/** True for the words that head a row of totals: 「合计」, 「11月小计：」, 「合计金额」, `Total`. */
function isSummaryWord(text: string): boolean {
  return text.length <= LONGEST && SUMMARY.test(simplified(caseFolded(text)));
}

/**
 * True for a row of totals: its first text is a word for it, and it names no case, because its
 * `keys` are blank or, in a sheet without keys, because it holds but numbers in its `columns`.
 */
export function isSummaryRow(
  row: GridRow,
  columns: readonly number[],
  keys: readonly number[],
): boolean {
  const first = row.kinds.findIndex((kind, index) => kind === "text" && !isBlankAt(row, index));
  if (first < 0) return false;
  const namesNone = keys.some((index) => index !== first)
    ? keys.every((index) => index === first || isBlankAt(row, index))
    : columns.every(
        (index) => index === first || row.kinds[index] !== "text" || isBlankAt(row, index),
      );
  // Nearly every row names a case, and the words of most need no look.
  return namesNone && isSummaryWord(String(row.values[first]));
}
