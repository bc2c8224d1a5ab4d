import { digest } from "../../../shared/digest.ts";
import type { Row } from "../../../shared/row.ts";

/**
 * What tells two answers apart; empty for one that says nothing. What can't be read counts as it stands in the sheet.
 */
export function answerDigest(
  asks: readonly string[],
  cells: Row,
  unread: readonly (readonly [string, unknown])[] = [],
): string {
  const said = asks.flatMap((key) => {
    const value = cells[key] ?? null;
    return value === null ? [] : [[key, value]];
  });
  return said.length + unread.length === 0 ? "" : digest([said, unread]);
}
