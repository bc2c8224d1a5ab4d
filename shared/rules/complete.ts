import { blank, type Compared, type Condition, fulfils, holds } from "./condition.ts";
import type { RowRule } from "./rule.ts";

interface More<N extends string, A extends string, W extends string, V> {
  /** What else has to be there where a column is filled, or says yes. */
  readonly also: readonly { readonly when: A; readonly columns: readonly N[] }[];
  /** Rows that need none of it. */
  readonly unless: Condition<W, V>;
}

/**
 * A check-list for each word that calls a row done: told as a whole, so that nobody asks for the papers one after the
 * other. The problem points at the first that is missing.
 */
export function complete<
  const K extends string,
  const V extends string,
  const M extends string,
  const N extends string,
  const A extends string,
  const W extends string,
  const U = never,
>(
  when: K,
  lists: Readonly<Record<V, readonly M[]>>,
  { also, unless }: More<N, A, W, U>,
): RowRule<Readonly<Record<K | M | N | A | W, unknown>>, Compared<K, V> & Compared<W, U>> {
  const byWord = new Map<unknown, readonly M[]>(Object.entries<readonly M[]>(lists));
  const [word] = byWord.keys();
  const every = [...[...byWord.values()].flat(), ...also.flatMap(({ columns }) => columns)];
  return {
    reads: [...new Set([when, ...every, ...also.map((more) => more.when), unless.when])],
    broken: { ...blank([unless.when, ...every]), [when]: word },
    check(row) {
      const listed = byWord.get(row[when]);
      if (listed === undefined || fulfils(row, unless)) return undefined;
      const others = also.filter((more) => holds(row[more.when], undefined));
      const asked = new Set<M | N>([...listed, ...others.flatMap(({ columns }) => columns)]);
      const missing = [...asked].filter((key) => row[key] === null);
      const [column] = missing;
      if (column === undefined) return undefined;
      return {
        code: "X214",
        level: "warning",
        column,
        params: { is: String(row[when]), columns: missing },
      };
    },
  };
}
