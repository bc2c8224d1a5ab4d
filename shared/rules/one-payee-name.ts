import { NO_MONEY } from "../money/fen.ts";
import { caseFolded } from "../text/normalise.ts";
import { OF_ACCOUNTS } from "./account-family.ts";
import { type Compared, type Condition, fulfils } from "./condition.ts";
import type { MatchCandidate, MatchRule } from "./rule.ts";

/**
 * An account is one person's: a row that pays it under another name than the first one did is asked about (D114), and
 * what it pays waits for a second person, whatever was said to the question.
 */
export function onePayeeName<
  const A extends string,
  const N extends string,
  const W extends string = never,
  const V = never,
>(
  payee: A,
  name: N,
  unless?: Condition<W, V>,
): MatchRule<Readonly<Record<A | N, string | null> & Record<W, unknown>>, Compared<W, V>> {
  return {
    name: "D114",
    reads: [payee, name, ...(unless === undefined ? [] : [unless.when])],
    within: "duplicateDays",
    family: OF_ACCOUNTS,
    sealsTag: true,
    holds: "other-name",
    clashes: [["李敏", "王强"].map((called) => ({ [payee]: "13800138000", [name]: called }))],
    key(row) {
      const account: string | null = row[payee];
      const written: string | null = row[name];
      if (account === null || written === null) return undefined;
      if (fulfils(row, unless)) return undefined;
      const value = caseFolded(account);
      const tag = caseFolded(written);
      // A masked account, or name, may be anybody's.
      if (value.includes("*") || tag.includes("*")) return undefined;
      return { value, amount: NO_MONEY, tag };
    },
    judge(mine, others) {
      const first = earliest(others);
      return first === undefined || first.tag === mine.tag
        ? []
        : [{ code: "D114", level: "warning", column: name, other: first }];
    },
  };
}

function earliest<P extends MatchCandidate>(rows: readonly P[]): P | undefined {
  let first: P | undefined;
  for (const row of rows)
    if (first === undefined || (row.day ?? "") < (first.day ?? "")) first = row;
  return first;
}
