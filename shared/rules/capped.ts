import { type Fen, showFen, fen } from "../money/fen.ts";
import type { RowRule } from "./rule.ts";

/** Postage above the department's thresholds is asked about, far above them refused. */
export function capped<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, Fen | null>>> {
  return {
    reads: [column],
    broken: { [column]: 2500 },
    check(row, { thresholds }) {
      const amount = row[column];
      if (amount === null || amount <= thresholds.postageWarn) return undefined;
      const refused = amount > thresholds.postageRefuse;
      const cap = refused ? thresholds.postageRefuse : thresholds.postageWarn;
      return {
        code: "R023",
        level: refused ? "error" : "warning",
        column,
        params: { amount: showFen(amount), cap: showFen(fen(cap)) },
      };
    },
  };
}
