import type { Fen } from "../money/fen.ts";
import { blank, type Compared, type Condition, fulfils, holds } from "./condition.ts";
import type { RowRule } from "./rule.ts";

interface PayeeGivenOptions<P extends string, W extends string, V> {
  /** To whom finance pays, each of the columns. */
  readonly payee: readonly [P, ...P[]];
  /** Rows of which finance pays nothing. */
  readonly unless?: Condition<W, V>;
}

/** An amount that finance pays out, unless it goes another way. */
interface Outflow<A extends string, W extends string, V> {
  readonly amount: A;
  readonly unless: Condition<W, V>;
}

/** Money that finance pays out needs somebody to pay it to: an amount without a payee is asked about. */
export function payeeGiven<
  const A extends string,
  const O extends string,
  const P extends string,
  const W extends string = never,
  const OV = never,
  const V = never,
>(
  outflows: readonly [Outflow<A, O, OV>, ...Outflow<A, O, OV>[]],
  { payee, unless }: PayeeGivenOptions<P, W, V>,
): RowRule<
  Readonly<Record<A, Fen | null> & Record<P, string | null> & Record<O | W, unknown>>,
  Compared<O, OV> & Compared<W, V>
> {
  const reads = [
    ...outflows.flatMap(({ amount, unless: other }) => [amount, other.when]),
    ...payee,
    ...(unless === undefined ? [] : [unless.when]),
  ];
  const [first] = outflows;
  return {
    reads,
    broken: { ...blank(reads), [first.amount]: 1200 },
    check(row) {
      const column = payee.find((each) => row[each] === null);
      if (column === undefined || fulfils(row, unless)) return undefined;
      const outflow = outflows.find(
        (each) => holds(row[each.amount], undefined) && !fulfils(row, each.unless),
      );
      if (outflow === undefined) return undefined;
      const params = { other: outflow.amount, is: null, saysNo: false };
      return { code: "R062", level: "warning", column, params };
    },
  };
}
