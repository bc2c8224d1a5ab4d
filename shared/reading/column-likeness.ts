import type { Column } from "../columns/column.ts";
import { type ColumnLikeness, endsWithPerson, nearestLikeness } from "../names/near-heading.ts";

const spellingsOf = ({ header, aliases }: Column) => [header.zh, header.en, ...aliases];

/** How near a heading is to what a column is called. */
export const columnLikeness = (column: Column, heading: string): ColumnLikeness =>
  nearestLikeness(spellingsOf(column), heading);

/** True for a column of persons: 登记人, 维修人员, Registered by. */
export const isOfPersons = (column: Column): boolean => spellingsOf(column).some(endsWithPerson);
