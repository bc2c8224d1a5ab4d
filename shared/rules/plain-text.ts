import type { RowRule } from "./rule.ts";
import { findSecretNumber } from "./secret-numbers.ts";

/** Free text should not carry the number of an identity card or a bank card. */
export function plainText<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, string | null>>> {
  return {
    reads: [column],
    check(row) {
      const text = row[column];
      const what = text === null ? undefined : findSecretNumber(text);
      return what && { code: "R050", level: "warning", column, params: { what } };
    },
  };
}
