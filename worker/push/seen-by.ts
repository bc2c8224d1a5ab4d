import { allHolders, type KeyHolders, type WantedKeys } from "../record/stored-candidate.ts";
import type { Seen } from "../store/guard.ts";
import type { StandingFacts } from "../store/pushes/standing-facts.ts";

/** All that a decision about records rests on, so that the save can demand that it is still so. */
export function seenBy(
  records: Seen["versions"],
  { sequence, closedMonths, settings, generations, lastAct }: StandingFacts,
  keys: readonly WantedKeys[],
  { byKey, count }: KeyHolders,
): Seen {
  const all = allHolders(byKey);
  return {
    sequence,
    // With their versions, holders have the same days, amounts and tags; with their number, no other is among them.
    versions: [...records, ...all.map(({ record, version }) => [record, version] as const)],
    keys,
    holders: count,
    closedMonths,
    settings: settings.version,
    generations,
    lastAct,
  };
}
