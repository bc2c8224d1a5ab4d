import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { StoodColumns } from "./placement.ts";

/** How often each text stands in a row of headings. */
function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(headerText(text), (counts.get(headerText(text)) ?? 0) + 1);
  return counts;
}

/** A heading's text behind its name: the second of its name carries `#2`. */
const withoutNumber = (name: string) => name.replace(/#\d+$/, "");

/**
 * Says of a heading whether it stood in the sheet before. One that has another's text by now did not:
 * of two that are called the same, nobody knows which is the old one.
 */
export function stoodBefore(
  headings: readonly Heading[],
  stood: StoodColumns,
): (heading: Heading) => boolean {
  const names = new Set(stood.headings.map(headerText));
  const before = counted(stood.headings.map(withoutNumber));
  const now = counted(headings.filter(({ owned }) => owned === null).map(({ text }) => text));
  return ({ name, text }) =>
    names.has(headerText(name)) && before.get(headerText(text)) === now.get(headerText(text));
}

/** The columns whose heading still stands in the sheet, each with it. */
export function standingColumns(
  headings: readonly Heading[],
  stood: StoodColumns | undefined,
): ReadonlyMap<string, Heading> {
  const standing = new Map<string, Heading>();
  if (stood === undefined) return standing;
  const isOld = stoodBefore(headings, stood);
  for (const [key, name] of Object.entries(stood.columns)) {
    const text = headerText(name);
    const heading = headings.find((one) => headerText(one.name) === text);
    if (heading !== undefined && heading.owned === null && isOld(heading)) {
      standing.set(key, heading);
    }
  }
  return standing;
}
