import type { WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";

/** Rules of a ledger on rows that share a key, of which rows that share one have the same thing in common. */
export interface MatchGroup {
  /** Their places among the ledger's `matchRules`. */
  readonly rules: readonly number[];
  /**
   * What rows with the same key have in common, an order number or a payee's account; rows may have it in common and
   * share no key. Undefined for a row that has no key.
   */
  readonly commonText: (row: WholeRow) => string | undefined;
}

/** A ledger's `matchRules`, grouped: a row is asked for the keys of a group when another one has its text, which few have. */
export function matchGroups({ matchRules, columns }: Ledger): readonly MatchGroup[] {
  const groups = new Map<string, { readonly agreesIn: string | undefined; rules: number[] }>();
  for (const [index, { agreesIn, family, name }] of matchRules.entries()) {
    const called = agreesIn === undefined ? `rule ${family?.name ?? name}` : `column ${agreesIn}`;
    const known = groups.get(called);
    if (known === undefined) groups.set(called, { agreesIn, rules: [index] });
    else known.rules.push(index);
  }
  return Array.from(groups.values(), ({ agreesIn, rules }): MatchGroup => {
    const keys = rules.flatMap((index) => matchRules[index]?.key ?? []);
    if (agreesIn === undefined) {
      // Rules of a family make their keys of the same value.
      const keyOf = (row: WholeRow) => {
        for (const key of keys) {
          const found = key(row);
          if (found !== undefined) return found.value;
        }
        return undefined;
      };
      return { rules, commonText: keyOf };
    }
    const alike = columns[agreesIn]?.alike;
    const commonText = (row: WholeRow) => {
      const value = row[agreesIn];
      if (typeof value === "string") return alike === undefined ? value : alike(value);
      return keys.some((key) => key(row) !== undefined) ? "" : undefined;
    };
    return { rules, commonText };
  });
}
