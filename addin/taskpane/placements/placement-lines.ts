import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { placementsPageWords } from "../../../shared/messages/placements-page.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";

/** What a placement says besides its headings, a line for each column. */
export function placementLines(
  { ledger, columns, blanks, dates, words: meanings }: RememberedPlacement,
  language: Language,
): readonly string[] {
  const words = placementsPageWords[language];
  const header = (key: string) => ledgerById(ledger)?.columns[key]?.header[language] ?? key;
  return [
    ...Object.entries(columns).map(([key, place]) => {
      if (place === null) return words.left(header(key));
      return "heading" in place
        ? words.stands(header(key), place.heading)
        : words.constant(header(key), place.constant);
    }),
    ...Object.keys(blanks ?? {}).map((key) => words.blank(header(key))),
    ...Object.entries(dates ?? {}).map(([key, order]) => words.dates(header(key), order)),
    ...Object.entries(meanings ?? {}).flatMap(([key, its]) =>
      Object.entries(its).map(([word, meant]) => words.means(header(key), word, meant)),
    ),
  ];
}
