import type { RecordId, Version } from "../../shared/record.ts";
import type { RowKey } from "../../shared/derive/keys.ts";
import { candidatesWithin, type CandidateDays } from "../../shared/rules/candidate-days.ts";
import type { MatchCandidate } from "../../shared/rules/rule.ts";

/** A record that has a key already. */
export interface StoredCandidate extends MatchCandidate {
  readonly record: RecordId;
  readonly version: Version;
  readonly shop: string;
  /** Who changed it last, by name. */
  readonly by: string;
}

/** Who has each key, by its rule and its value; a push looks thousands up, and puts no text together for it. */
export type HoldersByKey = ReadonlyMap<string, ReadonlyMap<string, readonly StoredCandidate[]>>;

/** Who has some keys. */
export interface KeyHolders {
  /** A key that nobody has is left out. */
  readonly byKey: HoldersByKey;
  /** How many keys that are, as they are kept. */
  readonly count: number;
}

/** Who has a key within some days. */
export function holdersWithin(
  byKey: HoldersByKey,
  { rule, value }: Pick<RowKey, "rule" | "value">,
  days: CandidateDays,
): readonly StoredCandidate[] {
  const known = byKey.get(rule)?.get(value);
  return known === undefined ? NOBODY : candidatesWithin(known, days);
}

const NOBODY: readonly StoredCandidate[] = [];

/** All who have one of the keys, each as often as they have some. */
export const allHolders = (byKey: HoldersByKey): StoredCandidate[] =>
  [...byKey.values()].flatMap((ofRule) => [...ofRule.values()].flat());

/** Keys of one family of rules whose holders within some days are asked for; no key may be asked for twice. */
export interface WantedKeys extends CandidateDays {
  readonly family: string;
  readonly values: readonly string[];
}
