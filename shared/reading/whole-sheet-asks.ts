import type { Column } from "../columns/column.ts";
import type { Ledger } from "../ledger.ts";
import type { Reading } from "./column-cells.ts";
import type { HeaderMatch } from "./match-headers.ts";

/** A column that stands nowhere in a sheet and whose value all of its rows may have in common. */
export interface WholeSheetAsk {
  readonly column: string;
  /** True when no row can be sent without it. */
  readonly required: boolean;
  /** The values that it may be, the ones that a person would choose first; empty where any may be. */
  readonly words: readonly string[];
}

function wordsFor({ choices }: Column, context: Reading): readonly string[] {
  if (choices === undefined) return [];
  return "setting" in choices ? context.choices(choices.setting) : choices;
}

/**
 * What is asked once of the whole sheet: required columns that nothing in it may be, and the shop where
 * no column says which and the department has any. `clear` are the proposals that may yet be taken.
 */
export function wholeSheetAsks(
  ledger: Ledger,
  { placement, missing }: Pick<HeaderMatch, "placement" | "missing">,
  clear: ReadonlyMap<string, string>,
  context: Reading,
): readonly WholeSheetAsk[] {
  const proposed = new Set(clear.values());
  const { shop } = ledger.dimensions;
  return ledger.keys.flatMap((key): WholeSheetAsk[] => {
    const column = ledger.columns[key];
    if (column === undefined || key in placement.columns || proposed.has(key)) return [];
    const required = missing.includes(key);
    const words = wordsFor(column, context);
    if (!required && !(key === shop && words.length > 0)) return [];
    return [{ column: key, required, words }];
  });
}
