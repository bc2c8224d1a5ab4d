import type { RecordId, Version } from "../../shared/record.ts";
import type { CandidateDays } from "../../shared/rules/candidate-days.ts";
import type { MatchCandidate } from "../../shared/rules/rule.ts";

/** A record that has a key already. */
export interface StoredCandidate extends MatchCandidate {
  readonly record: RecordId;
  readonly version: Version;
  readonly shop: string;
  /** Who changed it last, by name. */
  readonly by: string;
}

/** Who has some keys. */
export interface KeyHolders {
  /** By `keyName`; a key that nobody has is left out. */
  readonly byKey: ReadonlyMap<string, readonly StoredCandidate[]>;
  /** How many keys that are, as they are kept. */
  readonly count: number;
}

/** Keys of one family of rules whose holders within some days are asked for; no key may be asked for twice. */
export interface WantedKeys extends CandidateDays {
  readonly family: string;
  readonly values: readonly string[];
}
