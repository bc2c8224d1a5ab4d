import type { AskRefusal } from "../../shared/api/figures.ts";
import { caseFolded } from "../../shared/text/normalise.ts";

/** The shop that a formula names, as rows have it; or why nothing is said of it. */
export type ShopMeant = (named: string, found: ReadonlySet<string>) => string | AskRefusal;

/**
 * Finds shops by their names, whatever their width and case: in the department's list, or among those that have
 * figures. A name that is in neither is no shop without figures but a slip of the pen.
 */
export function shopsOf(listed: readonly string[], allowed: readonly string[] | null): ShopMeant {
  const byName = new Map(
    [...listed, ...(allowed ?? [])].map((shop) => [caseFolded(shop), shop] as const),
  );
  return (named, found) => {
    const folded = caseFolded(named);
    const shop =
      (found.has(named) ? named : undefined) ??
      byName.get(folded) ??
      [...found].find((each) => caseFolded(each) === folded);
    if (shop !== undefined && (allowed === null || allowed.includes(shop))) return shop;
    // Whether there is such a shop is nothing that somebody who may not see it is told.
    if (allowed !== null) return { code: "other-shop", shop: named };
    // Where no list is kept, any name may be a shop's.
    if (listed.length === 0) return named;
    return { code: "unknown-shop", shop: named };
  };
}
