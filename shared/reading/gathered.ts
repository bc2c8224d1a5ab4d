import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { type DoubtfulSheet, doubtfulColumns } from "./doubtful-columns.ts";
import { otherCurrencies } from "./row-currency.ts";
import { unknownWords } from "./unknown-words.ts";

/** A sheet whose problems are gathered. */
export interface GatheredSheet extends DoubtfulSheet {
  readonly ledger: Ledger;
}

/**
 * The problems of a sheet, each that many of its rows share told once: a word that the ledger does not
 * have, once for all its cells; a rule that most rows break, as a doubt about the column; amounts in another
 * currency, once for each.
 */
export function gathered(problems: readonly Problem[], sheet: GatheredSheet): readonly Problem[] {
  return otherCurrencies(unknownWords(doubtfulColumns(problems, sheet)));
}
