import type { Column } from "../columns/column.ts";
import {
  asksYesOrNo,
  type ColumnLikeness,
  endsWithPerson,
  nearestLikeness,
} from "../names/near-heading.ts";

/** All that a column is called. */
export const spellingsOf = ({ header, aliases }: Column): readonly string[] => [
  header.zh,
  header.en,
  ...aliases,
];

/** How near a heading is to what a column is called. */
export const columnLikeness = (column: Column, heading: string): ColumnLikeness =>
  nearestLikeness(spellingsOf(column), heading);

/** True for a column of persons: 登记人, 维修人员, Registered by. */
export const isOfPersons = (column: Column): boolean => spellingsOf(column).some(endsWithPerson);

/** What takes a yes and a no, or words that say as much. */
const ANSWERS: ReadonlySet<string> = new Set(["flag", "choice", "listed"]);

/** True for a column that takes a yes and a no, or words that say as much. */
export const answersInWords = (column: Column): boolean => ANSWERS.has(column.expects.code);

/** True when a heading asks yes or no and a column is none that answers: 是否打款 is no name of who was paid. */
export const asksElsewhere = (column: Column, heading: string): boolean =>
  asksYesOrNo(heading) && !answersInWords(column) && !spellingsOf(column).some(asksYesOrNo);
