import { TEXT_FORMAT, type WrittenCell } from "../cell.ts";
import type { Fix } from "../problem.ts";
import type { RowRule } from "./rule.ts";
import { findSecretNumbers, maskSecretNumbers, type SecretNumber } from "./secret-numbers.ts";

/**
 * Free text should not carry the number of an identity card or a bank card: it is masked, or a single card
 * moves to the account that money is paid to, where the ledger has a column for one and the row none.
 */
export function plainText<const K extends string, const A extends string = never>(
  column: K,
  account?: A,
): RowRule<Readonly<Record<K | A, string | null>>> {
  return {
    reads: [column],
    broken: { [column]: "身份证 11010519491231002X" },
    check(row) {
      const text = row[column] ?? "";
      const numbers = findSecretNumbers(text);
      const [first] = numbers;
      if (first === undefined) return undefined;
      const masked = maskSecretNumbers(text, numbers);
      const isFree = account !== undefined && row[account] === null;
      const fixes: Fix[] = [{ code: "mask", write: asText(masked), shows: masked }];
      if (isFree && numbers.length === 1 && first.what === "bank-card")
        fixes.unshift(moved(account, first, masked));
      return { code: "R050", level: "warning", column, params: { what: first.what }, fixes };
    },
  };
}

/** The card's number in the account's column, and its mask where it stood. */
const moved = (account: string, { written }: SecretNumber, masked: string): Fix => ({
  code: "move-number",
  write: asText(masked),
  shows: masked,
  also: { [account]: asText(written.replace(/[ -]/g, "")) },
  alone: true,
});

const asText = (value: string): WrittenCell => ({ value, format: TEXT_FORMAT });
