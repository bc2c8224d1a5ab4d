import type { MatchLine } from "./match-line.ts";
import { numberOf } from "./number-of.ts";

/** By what the same cash is known in statements of different accounts. */
const NUMBERS = [numberOf.case, numberOf.flow, numberOf["sub-order"]];

/**
 * The places of lines that tell once more what an earlier one has told: the same line of the same account, or the same
 * cash in another account's statement, as often as it stands there.
 */
export function repeatedLines(lines: readonly MatchLine[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  const known = new Map<string, Set<string>>();
  const first = lines.filter(({ account = "", key, place }) => {
    let keys = known.get(account);
    if (keys === undefined) known.set(account, (keys = new Set()));
    const isFirst = !keys.has(key);
    if (isFirst) keys.add(key);
    else repeated.add(place);
    return isFirst;
  });
  const cash = first.filter(({ status, kind }) => status === "done" && kind !== "freight");
  for (const number of NUMBERS) {
    const told = new Map<string, Told>();
    for (const [line, value] of inSeveral(cash, number)) {
      const { direction, amount, place, statement = 0 } = line;
      const key = `${direction} ${amount} ${value}`;
      const of = told.get(key) ?? { most: 0, before: 0, statement, here: 0 };
      const isSame = of.statement === statement;
      const here = isSame ? of.here + 1 : 1;
      const before = isSame ? of.before : of.most;
      if (here <= before) repeated.add(place);
      told.set(key, { statement, here, before, most: Math.max(of.most, here) });
    }
  }
  return repeated;
}

/** How often some cash stands in the statement that was looked at last, and how often at most in those before it and in all. */
interface Told {
  readonly statement: number;
  readonly here: number;
  readonly before: number;
  readonly most: number;
}

/** The lines whose number stands in more than one statement, with it: most numbers do not. */
function inSeveral(
  lines: readonly MatchLine[],
  number: (line: MatchLine) => string,
): (readonly [MatchLine, string])[] {
  const several = new Set<string>();
  const only = new Map<string, number>();
  for (const line of lines) {
    const value = number(line);
    if (value === "") continue;
    const { statement = 0 } = line;
    if ((only.get(value) ?? statement) === statement) only.set(value, statement);
    else several.add(value);
  }
  if (several.size === 0) return [];
  return lines.flatMap((line) => {
    const value = number(line);
    return several.has(value) ? [[line, value] as const] : [];
  });
}
