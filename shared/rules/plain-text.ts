import type { RowRule } from "./rule.ts";
import { findSecretNumber } from "./secret-numbers.ts";

/** Free text should not carry the number of an identity card or a bank card. */
export function plainText<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, string | null>>> {
  return {
    reads: [column],
    broken: { [column]: "身份证 11010519491231002X" },
    check(row) {
      const text = row[column];
      const what = text === null ? undefined : findSecretNumber(text);
      return what && { code: "R050", level: "warning", column, params: { what } };
    },
  };
}
