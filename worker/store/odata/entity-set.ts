import type { Localized } from "../../../shared/localized.ts";

/** The Edm types that we speak; money is a Decimal in 元, kept as whole 分. */
export type EdmType =
  | "String"
  | "Int64"
  | "Double"
  | "Decimal"
  | "Date"
  | "DateTimeOffset"
  | "Boolean";

/** A property of an entity: what it is called, and the SQL that has it. */
export interface Property {
  readonly name: string;
  readonly type: EdmType;
  readonly sql: string;
  readonly nullable?: true;
  /** What it is in words, where it is a report's. */
  readonly title?: Localized;
  /** True for what can be read only, and not filtered or ordered by. */
  readonly readOnly?: true;
  /** What of a stored value is told, where that is another. */
  readonly tell?: (value: string | number) => string | number | null;
}

/** An entity set: a table to read, whose first property is its key. */
export interface EntitySet {
  readonly name: string;
  readonly title?: Localized;
  readonly properties: readonly Property[];
  /** SQL before the SELECT, and what stands behind its FROM; binds are from `?1` on. */
  readonly with?: string;
  readonly from: string;
  readonly binds: readonly (string | number | null)[];
}

/** The property of a set by its name; undefined for none. */
export const propertyOf = ({ properties }: EntitySet, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** The key of a set. */
export function keyOf({ name, properties: [key] }: EntitySet): Property {
  if (key === undefined) throw new Error(`${name} has no key`);
  return key;
}
