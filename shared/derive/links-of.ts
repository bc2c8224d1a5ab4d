import { aboutOf } from "../acknowledgement.ts";
import { businessDay } from "./business-day.ts";
import type { WholeRow } from "./whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Dated, Day } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { crossReferenceKeysIn, type CrossReferenceKey } from "../links/cross-reference-key.ts";
import type { Link } from "../links/link.ts";
import { linkCodes } from "../problem.ts";

/** By what other ledgers' rows find this one. */
export function crossReferenceKeysOf(ledger: Ledger, row: WholeRow): CrossReferenceKey[] {
  const keys = crossReferenceKeysIn(ledger.crossReferences, row);
  for (const some of ledger.crossReferencesWhen)
    if (some.when(row)) keys.push(...crossReferenceKeysIn(some.crossReferences, row));
  return keys;
}

/** What a row expects of other ledgers as it stands; a row without the numbers to look by expects nothing. */
export function linksOf(ledger: Ledger, row: WholeRow): Link[] {
  const links: Link[] = [];
  for (const code of linkCodes) {
    const spec = ledger.links[code];
    if (spec === undefined || !spec.when(row)) continue;
    const since = sinceOf(ledger, row, spec.since);
    const wanted = crossReferenceKeysIn(spec.by, row);
    if (since === null || wanted.length === 0) continue;
    links.push({ code, since, wanted, about: aboutOf(code, Object.keys(spec.by), row) });
  }
  return links;
}

function sinceOf(
  ledger: Ledger,
  row: WholeRow,
  since: string | ((row: WholeRow) => Day | null),
): Day | null {
  if (typeof since === "function") return since(row);
  const from = row[since];
  return typeof from === "string" ? dayOfMoment(from as Dated) : businessDay(ledger, row);
}
