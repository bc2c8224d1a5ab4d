import type { Fen } from "../money/fen.ts";
import { blank, type Compared, type Condition, fulfils, holds } from "./condition.ts";
import type { RowRule } from "./rule.ts";

interface PayeeGivenOptions<P extends string, W extends string, V> {
  /** To whom finance pays, each of the columns. */
  readonly payee: readonly [P, ...P[]];
  /** Rows that came to nothing. */
  readonly unless: Condition<W, V>;
}

/** Money that finance pays out needs somebody to pay it to: an amount without a payee is asked about. */
export function payeeGiven<
  const A extends string,
  const P extends string,
  const W extends string,
  const V = never,
>(
  amounts: readonly [A, ...A[]],
  { payee, unless }: PayeeGivenOptions<P, W, V>,
): RowRule<
  Readonly<Record<A, Fen | null> & Record<P, string | null> & Record<W, unknown>>,
  Compared<W, V>
> {
  return {
    reads: [...amounts, ...payee, unless.when],
    broken: {
      ...blank([...payee, unless.when]),
      [amounts[0]]: 1200,
    },
    check(row) {
      const column = payee.find((each) => row[each] === null);
      if (column === undefined || fulfils(row, unless)) return undefined;
      const other = amounts.find((each) => holds(row[each], undefined));
      if (other === undefined) return undefined;
      return { code: "R062", level: "warning", column, params: { other, is: null } };
    },
  };
}
