import type { PushRow } from "../../shared/api/push.ts";
import type { TwinKey } from "../../shared/keys.ts";
import type { Seen } from "../store/guard.ts";
import type { PushFacts } from "../store/push-facts.ts";
import type { KeyHolder } from "./deciding.ts";
import { keyName } from "./twin-search.ts";

/** All that the decision about a push rests on, so that the save can demand that it is still so. */
export function seenBy(
  rows: readonly PushRow[],
  { records, closedMonths, settings }: PushFacts,
  keys: readonly TwinKey[],
  holders: ReadonlyMap<string, readonly KeyHolder[]>,
): Seen {
  return {
    versions: rows.map(({ id }) => [id, records.get(id)?.version ?? 0]),
    keys: keys.map((key) => [key.rule, key.value, holders.get(keyName(key))?.length ?? 0]),
    closedMonths: closedMonths.length,
    settings: settings.version,
  };
}
