import { businessDay, type Ledger, matchKeysOf, type WholeRow } from "../ledger.ts";
import type { MatchCandidate } from "../rules/rule.ts";

/** A key of a row: what the rule of that name finds its match candidates by. */
export interface RowKey extends MatchCandidate {
  readonly rule: string;
  /** Sealed when it is made of personal columns, or of free text. */
  readonly value: string;
}

/** Turns a text into another that is the same for the same text, and from which it can't be read. */
export interface Seal {
  (text: string): string;
  /** True for how keys were sealed before free text counted as personal. */
  readonly leavesFreeText?: true;
}

/** The keys by which a row's match candidates are found; rules that do not apply to the row give none. */
export function keysOf(ledger: Ledger, row: WholeRow, seal: Seal): RowKey[] {
  const keys: RowKey[] = [];
  const found = matchKeysOf(ledger, row);
  for (const [index, rule] of ledger.matchRules.entries()) {
    const key = found[index];
    if (key === undefined) continue;
    // With the rule's name in it, the same account under two rules does not look the same.
    const isSealed = rule.personal || (rule.freeText && seal.leavesFreeText !== true);
    const value = isSealed ? seal(`${ledger.id} ${rule.name} ${key.value}`) : key.value;
    const tag = rule.sealsTag === true ? seal(`${ledger.id} ${rule.name} tag ${key.tag}`) : key.tag;
    keys.push({ rule: rule.name, day: businessDay(ledger, row), ...key, value, tag });
  }
  return keys;
}

/** One text for what rows with a key share, to look them up by. */
export const keyName = ({ rule, value }: Pick<RowKey, "rule" | "value">): string =>
  `${rule} ${value}`;
