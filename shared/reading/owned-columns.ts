import type { Localized } from "../localized.ts";
import { headerText } from "./header-text.ts";

/** The columns at the right edge of a ledger that belong to the add-in. */
export type OwnedColumn = "check" | "overdue" | "mark";

/** Their headings; either language is recognised, whichever the pane speaks. */
export const ownedHeadings: Readonly<Record<OwnedColumn, Localized>> = {
  check: { zh: "校验", en: "Check" },
  overdue: { zh: "逾期", en: "Overdue" },
  mark: { zh: "台账标记", en: "Ledger mark" },
};

const byText = new Map<string, OwnedColumn>();
for (const column of ["check", "overdue", "mark"] as const) {
  byText.set(headerText(ownedHeadings[column].zh), column);
  byText.set(headerText(ownedHeadings[column].en), column);
}

/** Which of the add-in's own columns a heading names, if any. */
export function ownedColumn(heading: string): OwnedColumn | undefined {
  return byText.get(headerText(heading));
}
