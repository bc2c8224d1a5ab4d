import type { Moment } from "../time/day.ts";
import { type Compared, type Condition, fulfils, wordOf } from "./condition.ts";
import type { RowRule } from "./rule.ts";

interface SignatureColumns<B extends string, A extends string, S extends string> {
  /** Who signed. */
  readonly by: B;
  /** When. */
  readonly at: A;
  /** When the goods went out. */
  readonly shipped: S;
}

/**
 * Nothing goes out before it is signed for; where one of the two has only a day, days count. `isOut`
 * says that it went where nobody wrote down when.
 */
export function signedFirst<
  const B extends string,
  const A extends string,
  const S extends string,
  const W extends string,
  const V = never,
>(
  { by, at, shipped }: SignatureColumns<B, A, S>,
  isOut: Condition<W, V>,
): RowRule<
  Readonly<Record<W, unknown> & Record<B, string | null> & Record<A | S, Moment | null>>,
  Compared<W, V>
> {
  return {
    reads: [by, at, shipped, isOut.when],
    broken: { [by]: null, [shipped]: "2026-11-03T15:20:00" },
    check(row) {
      const [out, signed] = [row[shipped], row[at]];
      if (out === null) {
        if (row[by] !== null || !fulfils(row, isOut)) return undefined;
        const params = { out: wordOf(row[isOut.when]), signed: null, other: isOut.when };
        return { code: "X213", level: "error", column: by, params };
      }
      const params = { out: show(out), signed: null, other: shipped };
      if (row[by] === null) return { code: "X213", level: "error", column: by, params };
      if (signed === null) return undefined;
      const byDay = isDay(out) || isDay(signed);
      if (byDay ? signed.slice(0, 10) <= out.slice(0, 10) : signed <= out) return undefined;
      const late = { ...params, signed: show(signed) };
      return { code: "X213", level: "error", column: at, params: late };
    },
  };
}

// A moment at midnight is a day whose time nobody wrote down.
const isDay = (moment: Moment): boolean => moment.endsWith("T00:00:00");

const show = (moment: Moment): string =>
  isDay(moment) ? moment.slice(0, 10) : moment.replace("T", " ").slice(0, 16);
