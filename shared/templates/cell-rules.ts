import type { Language } from "../localized.ts";
import { notListed, otherThanChoices } from "../messages/template-alerts.ts";
import { listName } from "./choice-lists.ts";
import type { TemplateColumn } from "./ledger-template.ts";

/** What the cells of a column offer, in the words of Office.js, and what Excel says to anything else. */
export interface CellRule {
  readonly rule: { readonly list: { readonly inCellDropDown: true; readonly source: string } };
  readonly errorAlert: {
    readonly showAlert: true;
    readonly style: "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

/**
 * The rule for the cells below a heading; null where nothing is offered. It never stops anybody: a
 * clerk's own word for a choice is read by Validate, and a new shop is a shop.
 */
export function cellRule(
  { heading, list }: Pick<TemplateColumn, "heading" | "list">,
  language: Language,
): CellRule | null {
  if (list === null) return null;
  const fixed = list.kind === "values";
  const source = fixed ? list.values.join(",") : `=${listName(list.setting)}`;
  return {
    rule: { list: { inCellDropDown: true, source } },
    errorAlert: {
      showAlert: true,
      style: fixed ? "Warning" : "Information",
      title: heading,
      message: (fixed ? otherThanChoices : notListed)[language],
    },
  };
}

/** What is shown beside a heading when it is selected. */
export function headingPrompt({ heading, note }: Pick<TemplateColumn, "heading" | "note">) {
  return { showPrompt: true, title: heading, message: note } as const;
}

/** A rule that nothing breaks: Excel shows a message only where there is a rule. */
export const ANYTHING = { custom: { formula: "=TRUE" } } as const;
