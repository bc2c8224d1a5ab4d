import type { RowKey } from "../../shared/derive/keys.ts";
import { candidateDays, type CandidateDays } from "../../shared/rules/candidate-days.ts";
import type { WantedKeys } from "../record/stored-candidate.ts";
import type { Projection } from "../record/projection.ts";
import type { Deciding, MergedRow } from "./deciding.ts";

/** What a row's new cells do to its keys. */
export function keyChanges(
  { ledger, judging }: Pick<Deciding, "ledger" | "judging">,
  { keys: known }: Pick<Projection, "keys">,
  { keys: now }: Pick<Projection, "keys">,
): Pick<MergedRow, "changedKeys" | "goneKeys"> {
  const daysOf = ({ rule, day }: RowKey): CandidateDays => {
    const within = ledger.matchRules.find(({ name }) => name === rule)?.within;
    return candidateDays(day, within === undefined ? 0 : judging.thresholds[within]);
  };
  return {
    changedKeys: now
      .filter((key) => !known.some((other) => alike(key, other)))
      .map((key) => ({
        key,
        before: known.find((other) => sameName(key, other)),
        days: daysOf(key),
      })),
    goneKeys: known.filter((key) => !now.some((other) => alike(key, other))),
  };
}

const sameName = (a: RowKey, b: RowKey): boolean => a.rule === b.rule && a.value === b.value;

const alike = (a: RowKey, b: RowKey): boolean =>
  sameName(a, b) && a.day === b.day && a.amount === b.amount && a.tag === b.tag;

/** The keys that change, as they are kept, each once, with the days of all rows that ask for it. */
export function wantedKeys(rows: readonly Pick<MergedRow, "changedKeys">[]): WantedKeys[] {
  const wanted = new Map<string, Map<string, CandidateDays>>();
  for (const { changedKeys } of rows) {
    for (const { key, days } of changedKeys) {
      const { rule, value } = key;
      const family = key.family?.name ?? rule;
      let ofFamily = wanted.get(family);
      if (ofFamily === undefined) wanted.set(family, (ofFamily = new Map<string, CandidateDays>()));
      const known = ofFamily.get(value);
      ofFamily.set(value, known === undefined ? days : span(known, days));
    }
  }
  const names = new Map<CandidateDays, string>();
  const nameOf = (days: CandidateDays): string => {
    let name = names.get(days);
    if (name === undefined) names.set(days, (name = `${days.from} ${days.to}`));
    return name;
  };
  return [...wanted].flatMap(([family, ofFamily]) =>
    [...Map.groupBy(ofFamily, ([, days]) => nameOf(days)).values()].flatMap((keys) => {
      const [first] = keys;
      if (first === undefined) return [];
      const [, { from, to }] = first;
      return [{ family, from, to, values: keys.map(([value]) => value) }];
    }),
  );
}

/** The days from the first of either to the last. */
function span(one: CandidateDays, other: CandidateDays): CandidateDays {
  if (one.from <= other.from && one.to >= other.to) return one;
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}
