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
  const known = new Set<string>();
  const told = new Map<string, { most: number; before: number; statement: number; here: number }>();
  for (const line of lines) {
    const key = `${line.account ?? ""}\n${line.key}`;
    if (known.has(key)) {
      repeated.add(line.place);
      continue;
    }
    known.add(key);
    if (line.status !== "done" || line.kind === "freight") continue;
    const statement = line.statement ?? 0;
    for (const [nth, number] of NUMBERS.entries()) {
      const value = number(line);
      if (value === "") continue;
      const cash = `${nth} ${line.direction} ${line.amount} ${value}`;
      const of = told.get(cash) ?? { most: 0, before: 0, statement, here: 0 };
      const isSame = of.statement === statement;
      const here = isSame ? of.here + 1 : 1;
      const before = isSame ? of.before : of.most;
      if (here <= before) repeated.add(line.place);
      told.set(cash, { statement, here, before, most: Math.max(of.most, here) });
    }
  }
  return repeated;
}
