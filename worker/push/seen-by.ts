import type { PushRow } from "../../shared/api/push.ts";
import { keyName } from "../../shared/keys.ts";
import type { Seen } from "../store/guard.ts";
import type { PushFacts, WantedKey } from "../store/push-facts.ts";
import type { KeyHolder } from "./deciding.ts";

/** All that the decision about a push rests on, so that the save can demand that it is still so. */
export function seenBy(
  rows: readonly PushRow[],
  { records, closedMonths, settings }: PushFacts,
  keys: readonly WantedKey[],
  holders: ReadonlyMap<string, readonly KeyHolder[]>,
): Seen {
  return {
    // With their versions, holders have the same days, amounts and tags; with their number, no other is among them.
    versions: [
      ...rows.map(({ id }) => [id, records.get(id)?.version ?? 0] as const),
      ...[...holders.values()].flat().map(({ record, version }) => [record, version] as const),
    ],
    keys: keys.map((key) => [
      key.rule,
      key.value,
      key.from,
      key.to,
      holders.get(keyName(key))?.length ?? 0,
    ]),
    closedMonths: closedMonths.length,
    settings: settings.version,
  };
}
