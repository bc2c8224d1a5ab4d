import type { Level, ProblemCode } from "../problem.ts";
import type { TwinRule } from "./rule.ts";

interface NoTwinOptions<K extends string> {
  /** A row in which all of these are blank has no twin. */
  readonly needs: readonly K[];
  /** The column that the problem points at. */
  readonly pointsAt: K;
  readonly level: Level;
}

/** No two rows may agree in all of the columns; a blank and a zero amount agree. */
export function noTwin<const K extends string>(
  code: Extract<ProblemCode, `D${string}`>,
  columns: readonly K[],
  options: NoTwinOptions<NoInfer<K>>,
): TwinRule<Readonly<Record<K, unknown>>> {
  return {
    code,
    level: options.level,
    column: options.pointsAt,
    reads: columns,
    key(row) {
      if (options.needs.every((column) => row[column] === null)) return undefined;
      let key = "";
      for (const column of columns) {
        const value = row[column];
        key += `${value === null || value === 0 ? "" : String(value)}\u001f`;
      }
      return key;
    },
  };
}
