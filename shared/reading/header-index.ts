import type { Ledger } from "../ledger.ts";
import { headerText, withoutRemark } from "./header-text.ts";

/** What a heading says in one ledger. */
export interface HeaderHit {
  readonly column: string;
  /** True for the column's own heading, false for another name of it. */
  readonly own: boolean;
}

const indexes = new WeakMap<Ledger, ReadonlyMap<string, HeaderHit>>();

function buildIndex(ledger: Ledger): ReadonlyMap<string, HeaderHit> {
  const index = new Map<string, HeaderHit>();
  const add = (heading: string, hit: HeaderHit) => {
    const text = headerText(heading);
    const known = index.get(text);
    if (known !== undefined && known.column !== hit.column) {
      throw new Error(`${ledger.id}: ${heading} names both ${known.column} and ${hit.column}`);
    }
    if (known === undefined) index.set(text, hit);
  };
  for (const column of ledger.keys) {
    const header = ledger.columns[column]?.header;
    if (header !== undefined) {
      add(header.zh, { column, own: true });
      add(header.en, { column, own: true });
    }
  }
  for (const column of ledger.keys) {
    for (const alias of ledger.columns[column]?.aliases ?? []) add(alias, { column, own: false });
  }
  return index;
}

/**
 * The column of this ledger that a heading names: by exact spelling, never by likeness.
 * Throws when the ledger gives one heading to two columns.
 */
export function headerHit(ledger: Ledger, heading: string): HeaderHit | undefined {
  return hitOfText(ledger, headerText(heading));
}

/** The same for a heading that `headerText` has made comparable. */
export function hitOfText(ledger: Ledger, text: string): HeaderHit | undefined {
  let index = indexes.get(ledger);
  if (index === undefined) {
    index = buildIndex(ledger);
    indexes.set(ledger, index);
  }
  return index.get(text) ?? index.get(withoutRemark(text));
}
