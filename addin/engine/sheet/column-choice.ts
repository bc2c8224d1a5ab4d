import type { HeaderMatch } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";

/** What stands for a column of the ledger: a heading, one value for every row, or nothing in this sheet. */
export type ColumnChoice = { readonly heading: string } | { readonly constant: string } | null;

/** By the key of the column. */
export type ColumnChoices = Readonly<Record<string, ColumnChoice>>;

/** The headings as they were understood, column by column. */
export function choicesOf(
  keys: readonly string[],
  { headings, placement }: Pick<HeaderMatch, "headings" | "placement">,
): ColumnChoices {
  return Object.fromEntries(
    keys.map((key): [string, ColumnChoice] => {
      const place = placement.columns[key];
      if (place === undefined) return [key, null];
      if ("constant" in place) return [key, { constant: place.constant }];
      const heading = headings.find(({ index }) => index === place.index);
      return [key, heading === undefined ? null : { heading: heading.name }];
    }),
  );
}

/** One choice more; a heading stands for one column, so another that had it has none. */
export function withChoice(
  choices: ColumnChoices,
  key: string,
  choice: ColumnChoice,
): ColumnChoices {
  const taken = headingOf(choice);
  const others = Object.entries(choices).map(([other, kept]): [string, ColumnChoice] => [
    other,
    taken !== undefined && headingOf(kept) === taken ? null : kept,
  ]);
  return { ...Object.fromEntries(others), [key]: choice };
}

/**
 * What has to be remembered: only what differs from how the headings are understood without help, so
 * that a column that is added to the sheet later is still found by its heading.
 */
export function toRemember(
  chosen: ColumnChoices,
  unaided: ColumnChoices,
): RememberedPlacement["columns"] {
  return Object.fromEntries(
    Object.entries(chosen).filter(([key, choice]) => !same(choice, unaided[key] ?? null)),
  );
}

/** The heading of a choice; undefined when it is none. */
export function headingOf(choice: ColumnChoice): string | undefined {
  return choice !== null && "heading" in choice ? choice.heading : undefined;
}

/** The value for all rows of a choice; undefined when it is none. */
export function constantOf(choice: ColumnChoice): string | undefined {
  return choice !== null && "constant" in choice ? choice.constant : undefined;
}

const same = (a: ColumnChoice, b: ColumnChoice) =>
  headingOf(a) === headingOf(b) && constantOf(a) === constantOf(b);
