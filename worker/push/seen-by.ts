import type { StoredCandidate, WantedKeys } from "../record/stored-candidate.ts";
import type { Seen } from "../store/guard.ts";
import type { StandingFacts } from "../store/pushes/standing-facts.ts";

/** All that a decision about records rests on, so that the save can demand that it is still so. */
export function seenBy(
  records: Seen["versions"],
  { sequence, closedMonths, settings, generations, lastAct }: StandingFacts,
  keys: readonly WantedKeys[],
  holders: ReadonlyMap<string, readonly StoredCandidate[]>,
): Seen {
  const all = [...holders.values()].flat();
  return {
    sequence,
    // With their versions, holders have the same days, amounts and tags; with their number, no other is among them.
    versions: [...records, ...all.map(({ record, version }) => [record, version] as const)],
    keys,
    holders: all.length,
    closedMonths,
    settings: settings.version,
    generations,
    lastAct,
  };
}
