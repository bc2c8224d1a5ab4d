import { caseFolded } from "../text/normalise.ts";
import { OF_ACCOUNTS } from "./account-family.ts";
import { type Compared, type Condition, fulfils } from "./condition.ts";
import { defaultThresholds } from "../settings/thresholds.ts";
import type { MatchCandidate, MatchRule } from "./rule.ts";
import { NO_MONEY } from "../money/fen.ts";

/**
 * An account that is paid for several cases within some days is asked about (D105); a case is what the
 * first filled of the `cases` columns names, and its rows count once.
 */
export function frequentPayee<
  const K extends string,
  const C extends string,
  const W extends string,
  const V = never,
>(
  payee: K,
  cases: readonly [C, ...C[]],
  unless: Condition<W, V>,
): MatchRule<Readonly<Record<K | C, string | null> & Record<W, unknown>>, Compared<W, V>> {
  return {
    name: "D105",
    reads: [payee, ...cases, unless.when],
    within: "payeeDays",
    family: OF_ACCOUNTS,
    clashes: [
      Array.from({ length: defaultThresholds.payeeTimes }, (_, nth) => ({
        [cases[0]]: `41283746501928374${60 + nth}`,
      })),
    ],
    key(row, spelled) {
      const account: string | null = row[payee];
      const named = cases.find((column) => row[column] !== null);
      const name: string | null = named === undefined ? null : row[named];
      if (account === null || named === undefined || name === null || fulfils(row, unless))
        return undefined;
      const tag = spelled(named, name);
      const value = caseFolded(account);
      // A masked account may be anybody's.
      return value.includes("*") ? undefined : { value, amount: NO_MONEY, tag };
    },
    judge(mine, others, { thresholds: { payeeTimes, payeeDays } }) {
      const other = others.at(-1);
      if (other === undefined || others.some(({ tag }) => tag === mine.tag)) return [];
      const before = others.filter(({ day }) => (day ?? "") <= (mine.day ?? ""));
      const after = others.filter(({ day }) => (day ?? "") >= (mine.day ?? ""));
      const times = 1 + Math.max(casesOf(before), casesOf(after));
      if (times < payeeTimes) return [];
      const params = { times, days: payeeDays };
      return [{ code: "D105", level: "warning", column: payee, params, other }];
    },
  };
}

const casesOf = (rows: readonly MatchCandidate[]): number =>
  new Set(rows.map(({ tag }) => tag)).size;
