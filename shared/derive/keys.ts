import { businessDay } from "./business-day.ts";
import { matchKeysOf } from "./match-keys.ts";
import type { WholeRow } from "./whole-row.ts";
import type { Ledger, LedgerMatchRule } from "../ledger.ts";
import type { KeyFamily, MatchCandidate } from "../rules/rule.ts";

/** A key of a row: what the rule of that name finds its match candidates by. */
export interface RowKey extends MatchCandidate {
  readonly rule: string;
  /** The rules that make theirs of the same value, if others do. */
  readonly family: KeyFamily | undefined;
  /** Sealed when it is made of personal columns, or of free text. */
  readonly value: string;
}

/** Turns a text into another that is the same for the same text, and from which it can't be read. */
export interface Seal {
  (text: string): string;
  /** True for how keys were sealed before free text counted as personal. */
  readonly leavesFreeText?: true;
}

/** How much is kept of a sealed tag: it is compared with those of the same key alone, which are few. */
const SEALED_TAG = 12;

/** The keys by which a row's match candidates are found; rules that do not apply to the row give none. */
export function keysOf(ledger: Ledger, row: WholeRow, seal: Seal): RowKey[] {
  const keys: RowKey[] = [];
  const found = matchKeysOf(ledger, row);
  const day = businessDay(ledger, row);
  let last = { text: "", sealed: "" };
  const sealOnce = (text: string) => {
    if (text !== last.text) last = { text, sealed: seal(text) };
    return last.sealed;
  };
  for (const [index, rule] of ledger.matchRules.entries()) {
    const key = found[index];
    if (key === undefined) continue;
    // With the family's name in it, the same account under rules of two families does not look the same.
    const isSealed = rule.personal || (rule.freeText && seal.leavesFreeText !== true);
    const value = isSealed ? sealOnce(`${ledger.id} ${familyOf(rule)} ${key.value}`) : key.value;
    const tag =
      rule.sealsTag === true
        ? seal(`${ledger.id} ${rule.name} tag ${key.tag}`).slice(0, SEALED_TAG)
        : key.tag;
    keys.push({ rule: rule.name, family: rule.family, value, day, amount: key.amount, tag });
  }
  return keys;
}

/** The name under which the keys of a rule are kept. */
export const familyOf = ({ name, family }: Pick<LedgerMatchRule, "name" | "family">): string =>
  family?.name ?? name;
