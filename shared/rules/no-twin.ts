import type { Level, ProblemCode } from "../problem.ts";
import { type Compared, type Condition, fulfils } from "./condition.ts";
import type { PeerRule } from "./rule.ts";

interface NoTwinOptions<K extends string, W extends string, V> {
  /** A row in which all of these are blank has no twin. */
  readonly needs: readonly K[];
  /** The column that the problem points at. */
  readonly pointsAt: K;
  /** How grave it is within one sheet; against history it always asks. */
  readonly level: Exclude<Level, "note">;
  /** Rows that came to nothing: the same may well be written again. */
  readonly unless?: Condition<W, V>;
}

/** No two rows may agree in all of the columns; a blank and a zero amount agree. */
export function noTwin<const K extends string, const W extends string = never, const V = never>(
  code: Extract<ProblemCode, `D${string}`>,
  columns: readonly K[],
  { needs, pointsAt, level, unless }: NoTwinOptions<NoInfer<K>, W, V>,
): PeerRule<Readonly<Record<K | W, unknown>>, Compared<W, V>> {
  return {
    name: code,
    reads: unless === undefined ? columns : [...columns, unless.when],
    within: "twinDays",
    identifies: pointsAt,
    clashes: [[{}, {}]],
    key(row) {
      if (needs.every((column) => row[column] === null) || fulfils(row, unless)) return undefined;
      let value = "";
      for (const column of columns) {
        const cell = row[column];
        value += `${cell === null || cell === 0 ? "" : String(cell)}\u001f`;
      }
      return { value, amount: 0, tag: "" };
    },
    judge: (_mine, [other]) =>
      other === undefined ? [] : [{ code, level, column: pointsAt, other }],
  };
}
