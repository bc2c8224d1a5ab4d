import { z } from "zod";
import { chainedDigest, contentDigest, NO_DIGEST } from "../store/audit/audit-chain.ts";

/** A row of the audit log as it is stored. */
export const auditRow = z.object({
  id: z.int(),
  at: z.string(),
  person: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string().nullable(),
  previous: z.string().nullable(),
  digest: z.string().nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

/** Where the chain of the audit log stands after some of its entries. */
export interface Chain {
  /** Entries that are older than the chain, and can't be verified. */
  readonly unchained: number;
  readonly verified: number;
  /** The digest of the last entry. */
  readonly head: string;
  readonly broken?: { readonly entry: AuditRow; readonly why: string };
}

/** The chain before its first entry. */
export const noChain: Chain = { unchained: 0, verified: 0, head: NO_DIGEST };

/** Follows the chain over further entries, in their order, to the first that is broken. */
export function verifyEntries(chain: Chain, entries: readonly AuditRow[]): Chain {
  let { unchained, verified, head } = chain;
  for (const entry of entries) {
    const why = fault(entry, head, verified > 0);
    if (why === "unchained") {
      unchained += 1;
      continue;
    }
    if (why !== undefined) return { unchained, verified, head, broken: { entry, why } };
    verified += 1;
    head = entry.digest ?? head;
  }
  return { unchained, verified, head };
}

function fault(entry: AuditRow, head: string, begun: boolean): string | undefined {
  const { previous, digest } = entry;
  if (previous === null && digest === null)
    return begun ? "it carries no digest, as if it had been put in by hand" : "unchained";
  if (previous !== head)
    return "it does not follow the entry before it: one or more were taken out, put in or exchanged";
  if (digest !== chainedDigest(previous, contentDigest(entry)))
    return "what it says is not what was logged";
  return undefined;
}
