import type { Fen } from "../money/fen.ts";
import type { Level } from "../problem.ts";
import { type Compared, type Condition, fulfils } from "./condition.ts";
import type { MatchRule, SilentMatchCode } from "./rule.ts";

interface OncePerOptions<K extends string, A extends string, W extends string, V> {
  /** The number that an amount is given for once. */
  readonly number: K;
  readonly amount: A;
  /** How grave it is within one sheet; against history it always asks. */
  readonly level: Exclude<Level, "note">;
  /** Rows that came to nothing. */
  readonly unless: Condition<W, V>;
}

/** Only one row with an amount may carry a number, whatever else the rows say. */
export function oncePer<
  const K extends string,
  const A extends string,
  const W extends string,
  const V = never,
>(
  code: SilentMatchCode,
  { number, amount, level, unless }: OncePerOptions<K, A, W, V>,
): MatchRule<
  Readonly<Record<K, string | null> & Record<A, Fen | null> & Record<W, unknown>>,
  Compared<W, V>
> {
  return {
    name: code,
    reads: [number, amount, unless.when],
    agreesIn: number,
    within: "duplicateDays",
    clashes: [[{}, {}]],
    key(row, spelled) {
      const value: string | null = row[number];
      const paid: Fen | null = row[amount];
      if (value === null || paid === null || paid === 0 || fulfils(row, unless)) return undefined;
      return { value: spelled(number, value), amount: paid, tag: "" };
    },
    judge: (_mine, [other]) =>
      other === undefined ? [] : [{ code, level, column: number, other }],
  };
}
