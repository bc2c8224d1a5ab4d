import { type Profile, profiles } from "../profiles/index.ts";
import { headerText, isInOtherUnit, withoutRemark } from "./header-text.ts";
import type { Heading } from "./heading.ts";

/** So many telling headings make an export, wherever they stand and whatever else is there or missing. */
const LEAST_TELLING = 4;

/** A heading as exports are known by it: with a remark behind it, such as 「（元）」, and without. */
function spelledAs(heading: string): readonly string[] {
  const text = headerText(heading);
  return isInOtherUnit(text) ? [text] : [text, withoutRemark(text)];
}

/** The telling headings of all profiles: a sheet that has few of them is no export, which is seen at once. */
const telling = new Set(profiles.flatMap((profile) => profile.telling.flatMap(spelledAs)));

/** The first of several by how a heading is spelled, exactly or but for a remark. */
function found<T>(known: ReadonlyMap<string, T>, heading: string): T | undefined {
  const spelling = spelledAs(heading).find((each) => known.has(each));
  return spelling === undefined ? undefined : known.get(spelling);
}

/** Headings by their spellings: those that stand so, before those that do but for a remark. */
function bySpelling(headings: readonly Heading[]): ReadonlyMap<string, Heading> {
  const known = new Map<string, Heading>();
  for (const at of [0, 1]) {
    for (const heading of headings) {
      const spelling = spelledAs(heading.name)[at];
      if (spelling !== undefined && !known.has(spelling)) known.set(spelling, heading);
    }
  }
  return known;
}

/** A sheet that was recognised as an export. */
export interface RecognisedProfile {
  readonly profile: Profile;
  /** The index in the grid of the heading that stands for each column. */
  readonly places: ReadonlyMap<string, number>;
  /** Headings that look like a column and are none of it, by their names, and why. */
  readonly misleading: ReadonlyMap<string, Profile["misleading"][string]>;
}

function recognised(profile: Profile, headings: readonly Heading[]): RecognisedProfile {
  const known = bySpelling(headings);
  const places = new Map<string, number>();
  for (const [column, names] of Object.entries(profile.columns)) {
    const heading = names.flatMap((name) => found(known, name) ?? [])[0];
    if (heading !== undefined) places.set(column, heading.index);
  }
  const misleading = new Map(
    Object.entries(profile.misleading).flatMap(([heading, why]) => {
      const misleads = found(known, heading);
      return misleads === undefined ? [] : [[misleads.name, why] as const];
    }),
  );
  return { profile, places, misleading };
}

/**
 * The export that a set of headings is; undefined for any other sheet. Columns may have moved, been
 * added or left out; of two that fit, the one with more of its headings there.
 */
export function recogniseProfile(headings: readonly Heading[]): RecognisedProfile | undefined {
  const texts = new Set(headings.flatMap(({ text }) => spelledAs(text)));
  let some = 0;
  for (const text of texts) if (telling.has(text)) some += 1;
  if (some < LEAST_TELLING) return undefined;
  const has = (heading: string) => spelledAs(heading).some((each) => texts.has(each));
  let best: { profile: Profile; there: number } | undefined;
  for (const profile of profiles) {
    const there = profile.telling.filter(has).length;
    if (there < LEAST_TELLING || !profile.needs.every(has) || profile.unless(has)) continue;
    if (there > (best?.there ?? 0)) best = { profile, there };
  }
  return best && recognised(best.profile, headings);
}
