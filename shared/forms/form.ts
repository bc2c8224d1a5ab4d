import type { Columns, KnownLedger } from "../ledger.ts";
import type { LedgerId } from "../ledgers/index.ts";
import type { Localized } from "../localized.ts";

/** A part of a form: lines of one column, which has the line for itself, or of two beside each other. */
interface FormSection<K extends string> {
  readonly title: Localized;
  readonly lines: readonly (readonly [K] | readonly [K, K])[];
}

interface FormSpec<K extends string> {
  readonly title: Localized;
  /** The column whose value names the sheet and stands in the header of each page. */
  readonly number: K;
  readonly sections: readonly FormSection<K>[];
  /** True to tell the course of the row below it. */
  readonly tellsLife: boolean;
  /** Who signs on paper. */
  readonly signed: readonly Localized[];
}

/** A row of a ledger as a page of A4, defined once. */
export interface Form extends FormSpec<string> {
  readonly id: string;
  readonly ledger: LedgerId;
}

/** Defines a form. A column that the ledger lacks does not compile. */
export function defineForm<C extends Columns>(
  id: string,
  ledger: KnownLedger<LedgerId, keyof C & string, string, C>,
  spec: FormSpec<keyof C & string>,
): Form {
  return { id, ledger: ledger.id, ...spec };
}
