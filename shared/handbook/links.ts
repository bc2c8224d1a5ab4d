import type { Ledger } from "../ledger.ts";
import { linkCodes, type LinkCode } from "../problem.ts";
import type { Language } from "../localized.ts";
import type { Within } from "../links/link.ts";
import { groupTitle, sentence } from "../messages/sentence.ts";
import { defaultThresholds } from "../settings/thresholds.ts";

/** What a row expects to find in another ledger. */
export interface LinkEntry {
  readonly code: LinkCode;
  readonly title: string;
  readonly example: string;
  readonly in: string;
  /** The columns whose numbers are looked for there. */
  readonly by: readonly string[];
  /** Within how many days it should be there; null when it should never be. */
  readonly days: number | null;
}

/** What rows of a ledger expect of other ledgers, in the order of the catalogue. */
export function linkEntries(ledger: Ledger, language: Language): LinkEntry[] {
  return linkCodes.flatMap((code) => {
    const spec = ledger.links[code];
    if (spec === undefined) return [];
    const problem = { code, level: "warning", row: null, column: null, value: "" } as const;
    return {
      code,
      title: groupTitle(code, language),
      example: sentence(problem, ledger, language),
      in: spec.in,
      by: Object.keys(spec.by),
      days: daysOf(spec.within),
    };
  });
}

function daysOf(within: Within): number | null {
  if (within === "never") return null;
  return within === "at-once" ? 0 : defaultThresholds[within];
}
