import type { PushRow } from "../../shared/api/push.ts";
import type { Seen } from "../store/guard.ts";
import type { PushFacts } from "../store/push-facts.ts";
import type { WantedKeys } from "../store/wanted-keys.ts";
import type { KeyHolder } from "./deciding.ts";

/** All that the decision about a push rests on, so that the save can demand that it is still so. */
export function seenBy(
  rows: readonly PushRow[],
  { records, closedMonths, settings }: PushFacts,
  keys: readonly WantedKeys[],
  holders: ReadonlyMap<string, readonly KeyHolder[]>,
): Seen {
  const all = [...holders.values()].flat();
  return {
    // With their versions, holders have the same days, amounts and tags; with their number, no other is among them.
    versions: [
      ...rows.map(({ id }) => [id, records.get(id)?.version ?? 0] as const),
      ...all.map(({ record, version }) => [record, version] as const),
    ],
    keys,
    holders: all.length,
    closedMonths,
    settings: settings.version,
  };
}
