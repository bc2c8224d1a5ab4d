import { type Profile, profiles } from "../profiles/index.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";

/** So many telling headings make an export, wherever they stand and whatever else is there or missing. */
const LEAST_TELLING = 4;

/** The telling headings of all profiles: a sheet that has few of them is no export, which is seen at once. */
const telling = new Set(profiles.flatMap((profile) => profile.telling.map(headerText)));

/** A sheet that was recognised as an export. */
export interface RecognisedProfile {
  readonly profile: Profile;
  /** The index in the grid of the heading that stands for each column. */
  readonly places: ReadonlyMap<string, number>;
  /** Headings that look like a column and are none of it, by their names, and why. */
  readonly misleading: ReadonlyMap<string, Profile["misleading"][string]>;
}

function recognised(profile: Profile, headings: readonly Heading[]): RecognisedProfile {
  const byName = new Map(headings.map((heading) => [headerText(heading.name), heading]));
  const places = new Map<string, number>();
  for (const [column, names] of Object.entries(profile.columns)) {
    const heading = names.flatMap((name) => byName.get(headerText(name)) ?? [])[0];
    if (heading !== undefined) places.set(column, heading.index);
  }
  const misleading = new Map(
    Object.entries(profile.misleading).flatMap(([heading, why]) => {
      const found = byName.get(headerText(heading));
      return found === undefined ? [] : [[found.name, why] as const];
    }),
  );
  return { profile, places, misleading };
}

/**
 * The export that a set of headings is; undefined for any other sheet. Columns may have moved, been
 * added or left out; of two that fit, the one with more of its headings there.
 */
export function recogniseProfile(headings: readonly Heading[]): RecognisedProfile | undefined {
  const texts = new Set(headings.map(({ text }) => headerText(text)));
  let some = 0;
  for (const text of texts) if (telling.has(text)) some += 1;
  if (some < LEAST_TELLING) return undefined;
  const has = (heading: string) => texts.has(headerText(heading));
  let best: { profile: Profile; there: number } | undefined;
  for (const profile of profiles) {
    const there = profile.telling.filter(has).length;
    if (there < LEAST_TELLING || !profile.needs.every(has) || profile.unless(has)) continue;
    if (there > (best?.there ?? 0)) best = { profile, there };
  }
  return best && recognised(best.profile, headings);
}
