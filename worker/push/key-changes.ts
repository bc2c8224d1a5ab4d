import { keyName, keysOf, type RowKey } from "../../shared/derive/keys.ts";
import type { WholeRow } from "../../shared/ledger.ts";
import { candidateDays, type CandidateDays } from "../../shared/rules/candidate-days.ts";
import type { WantedKeys } from "../store/wanted-keys.ts";
import type { Deciding, MergedRow } from "./deciding.ts";

/** What a row's new cells do to its keys; `standing` is the row as it was, undefined for a new one. */
export function keyChanges(
  { ledger, judging, seal }: Deciding,
  standing: WholeRow | undefined,
  whole: WholeRow,
): Pick<MergedRow, "changedKeys" | "goneKeys"> {
  const known = standing === undefined ? [] : keysOf(ledger, standing, seal);
  const now = keysOf(ledger, whole, seal);
  const withinOf = new Map(
    ledger.matchRules.map(({ name, within }) => [name, judging.thresholds[within]]),
  );
  return {
    changedKeys: now
      .filter((key) => !known.some((other) => alike(key, other)))
      .map((key) => ({
        key,
        before: known.find((other) => keyName(other) === keyName(key)),
        days: candidateDays(key.day, withinOf.get(key.rule) ?? 0),
      })),
    goneKeys: known.filter((key) => !now.some((other) => alike(key, other))),
  };
}

const alike = (a: RowKey, b: RowKey): boolean =>
  keyName(a) === keyName(b) && a.day === b.day && a.amount === b.amount && a.tag === b.tag;

/** The keys that change, each once, with the days of all rows that ask for it. */
export function wantedKeys(rows: readonly Pick<MergedRow, "changedKeys">[]): WantedKeys[] {
  const wanted = new Map<string, CandidateDays & Pick<RowKey, "rule" | "value">>();
  for (const { key, days } of rows.flatMap(({ changedKeys }) => changedKeys)) {
    const name = keyName(key);
    const { rule, value } = key;
    const { from, to } = wanted.get(name) ?? days;
    wanted.set(name, {
      rule,
      value,
      from: days.from < from ? days.from : from,
      to: days.to > to ? days.to : to,
    });
  }
  const alike = Map.groupBy(wanted.values(), ({ rule, from, to }) => `${rule} ${from} ${to}`);
  return [...alike.values()].flatMap((keys) => {
    const [first] = keys;
    if (first === undefined) return [];
    const { rule, from, to } = first;
    return [{ rule, from, to, values: keys.map(({ value }) => value) }];
  });
}
