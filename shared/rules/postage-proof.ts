import { courierCalled } from "../names/find-courier.ts";
import { type Fen, showFen } from "../money/fen.ts";
import { blank, type Compared, type Condition, fulfils } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** Postage is paid for a parcel that came back: without its number it is asked about, where its courier gives one. */
export function postageProof<
  const P extends string,
  const N extends string,
  const C extends string,
  const W extends string,
  const V = never,
>(
  postage: P,
  number: N,
  courier: C,
  unless: Condition<W, V>,
): RowRule<
  Readonly<Record<P, Fen | null> & Record<N | W, unknown> & Record<C, string | null>>,
  Compared<W, V>
> {
  return {
    reads: [postage, number, courier, unless.when],
    broken: { [postage]: 800, ...blank([number, courier, unless.when]) },
    check(row) {
      const amount: Fen | null = row[postage];
      if (amount === null || amount === 0 || row[number] !== null || fulfils(row, unless))
        return undefined;
      const name: string | null = row[courier];
      if (name !== null && courierCalled(name)?.shape === null) return undefined;
      const params = { amount: showFen(amount), other: postage };
      return { code: "X203", level: "warning", column: number, params };
    },
  };
}
