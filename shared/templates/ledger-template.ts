import type { Column } from "../columns/column.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { columnNote } from "../messages/column-help.ts";

/** What a cell offers to choose from: values that never change, or a list of the department's. */
export type TemplateList =
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "setting"; readonly setting: string };

/** A column of a sheet that is made for a ledger. */
export interface TemplateColumn {
  readonly key: string;
  readonly heading: string;
  /** The number format of the cells below the heading. */
  readonly format: string;
  /** In points. */
  readonly width: number;
  /** What belongs there; shown when the heading is selected. */
  readonly note: string;
  readonly list: TemplateList | null;
}

/** A sheet for a ledger, before anything is in it. */
export interface LedgerTemplate {
  readonly ledger: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
}

/** So many points take a Chinese character of a heading, another letter, and the button that filters. */
const HEADING = { wide: 11.5, narrow: 6.5, button: 20 };

function headingWidth(heading: string): number {
  let width = HEADING.button;
  for (const letter of heading) width += /\p{ASCII}/u.test(letter) ? HEADING.narrow : HEADING.wide;
  return Math.ceil(width);
}

function listOf({ choices, suggests }: Column): TemplateList | null {
  if (choices === undefined) {
    return suggests === undefined ? null : { kind: "values", values: suggests };
  }
  return "setting" in choices
    ? { kind: "setting", setting: choices.setting }
    : { kind: "values", values: choices };
}

/** The sheet that a ledger's definition describes, in a person's language. */
export function ledgerTemplate(ledger: Ledger, language: Language): LedgerTemplate {
  const columns = Object.entries(ledger.columns).map(([key, column]) => {
    const heading = column.header[language];
    return {
      key,
      heading,
      format: column.look.format,
      width: Math.max(column.look.width, headingWidth(heading)),
      note: columnNote(ledger, key, column, language),
      list: listOf(column),
    };
  });
  return { ledger: ledger.id, title: ledger.title[language], columns };
}
