import type { Level } from "../problem.ts";
import { caseFolded } from "../text/normalise.ts";
import { blank, type Compared, type Condition, fulfils, holds } from "./condition.ts";
import type { MatchRule, SilentMatchCode } from "./rule.ts";
import { NO_MONEY } from "../money/fen.ts";
import { SEPARATOR } from "./separator.ts";

interface NoDuplicateOptions<K extends string, A extends string, W extends string, V> {
  /** A row in which all of these are blank has no duplicate. */
  readonly needs: readonly [K, ...K[]];
  /** A row in which all of these are blank or zero has none either: nothing would be paid twice. */
  readonly amounts?: readonly K[];
  /** The column that the problem points at. */
  readonly pointsAt: K;
  /**
   * What tells rows apart that agree otherwise, the best name first: the first that both name decides,
   * and rows that do not name the same one may be the same.
   */
  readonly apart?: readonly A[];
  /** How grave it is within one sheet; against history it always asks. */
  readonly level: Exclude<Level, "note">;
  /** Rows that came to nothing: the same may well be written again. */
  readonly unless?: Condition<W, V>;
}

/** Enough to tell the goods of one order apart. */
const LONGEST_NAME = 40;

/** No two rows may agree in all of the columns; a blank, a zero amount and a no agree. */
export function noDuplicate<
  const K extends string,
  const A extends string = never,
  const W extends string = never,
  const V = never,
>(
  code: SilentMatchCode,
  columns: readonly K[],
  { needs, amounts, pointsAt, apart = [], level, unless }: NoDuplicateOptions<NoInfer<K>, A, W, V>,
): MatchRule<Readonly<Record<K | W, unknown> & Record<A, string | null>>, Compared<W, V>> {
  const asked = unless === undefined ? [] : [unless.when];
  return {
    name: code,
    reads: [...columns, ...apart, ...asked],
    agreesIn: needs[0],
    within: "duplicateDays",
    identifies: pointsAt,
    unnamed: blank(amounts ?? needs),
    clashes: [[{}, {}]],
    key(row, spelled) {
      if (needs.every((column) => row[column] === null) || fulfils(row, unless)) return undefined;
      if (amounts?.every((column) => !holds(row[column], undefined))) return undefined;
      let value = "";
      for (const column of columns) {
        const cell: unknown = row[column];
        if (typeof cell === "string") value += spelled(column, cell);
        else if (typeof cell === "number" && cell !== 0) value += String(cell);
        else if (cell === true) value += "true";
        value += SEPARATOR;
      }
      // As they are written: few rows ever meet another one for which their spelling matters.
      let tag = "";
      for (const [index, column] of apart.entries()) {
        const name: string | null = row[column];
        tag += (index > 0 ? SEPARATOR : "") + (name ?? "").slice(0, LONGEST_NAME);
      }
      return { value, amount: NO_MONEY, tag };
    },
    judge(mine, others) {
      const other = others.find(({ tag }) => !namesAnother(mine.tag, tag));
      return other === undefined ? [] : [{ code, level, column: pointsAt, other }];
    },
  };
}

function namesAnother(mine: string, other: string): boolean {
  if (mine === other) return false;
  const namesIn = (tag: string) => tag.split(SEPARATOR).map(caseFolded);
  const [names, others] = [namesIn(mine), namesIn(other)];
  const decides = names.findIndex((name, index) => name !== "" && (others[index] ?? "") !== "");
  return decides !== -1 && names[decides] !== others[decides];
}
