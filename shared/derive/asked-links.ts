import type { Ledger } from "../ledger.ts";
import { ledgers } from "../ledgers/index.ts";
import type { LinkSpec, UnmatchedItemSide } from "../links/link.ts";
import { linkCodes, type LinkCode } from "../problem.ts";

/** A link that a ledger declares. */
export interface AskedLink {
  readonly ledger: string;
  readonly code: LinkCode;
  readonly spec: Pick<LinkSpec<never, string, string>, "in" | "within">;
}

/**
 * The links that concern a ledger: its own, or those of other ledgers that are looked for in it. What
 * should not be found is for its own ledger alone to clear.
 */
export function askedLinks(ledger: Ledger, side: UnmatchedItemSide): AskedLink[] {
  if (side === "own") return declaredBy(ledger);
  return ledgers
    .flatMap(declaredBy)
    .filter(({ spec }) => spec.in === ledger.id && spec.within !== "never");
}

function declaredBy(ledger: Ledger): AskedLink[] {
  return linkCodes.flatMap((code) => {
    const spec = ledger.links[code];
    return spec === undefined ? [] : [{ ledger: ledger.id, code, spec }];
  });
}
