import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import type { MatchKey } from "../rules/rule.ts";

/**
 * The keys of a row for its ledger's rules on rows that share one, in the rules' order; undefined where a
 * rule does not apply, or `mayAsk` says that it can't be asked.
 */
export function matchKeysOf(
  { matchRules }: Ledger,
  row: Row,
  mayAsk?: (reads: readonly string[]) => boolean,
): readonly (MatchKey | undefined)[] {
  let isNamed = false;
  return matchRules.map(({ reads, key, identifies, unlessNamed }) => {
    if ((unlessNamed === true && isNamed) || mayAsk?.(reads) === false) return undefined;
    const found = key(row);
    if (found !== undefined && identifies !== undefined) isNamed = true;
    return found;
  });
}
