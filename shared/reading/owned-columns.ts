import type { Localized } from "../localized.ts";
import { headerSpelling } from "./header-spelling.ts";

/** The columns at the right edge of a ledger that belong to the add-in. */
export type OwnedColumn = "check" | "overdue" | "mark";

/** Their headings; either language is recognised, whichever the pane speaks. */
export const ownedHeadings: Readonly<Record<OwnedColumn, Localized>> = {
  check: { zh: "校验", en: "Check" },
  overdue: { zh: "逾期", en: "Overdue" },
  mark: { zh: "台账标记", en: "Ledger mark" },
};

/**
 * The same in a workbook that was converted to traditional characters. Written out: the table of all of them is large,
 * and the pane looks for these columns before anything else is loaded.
 */
const traditional: Readonly<Record<OwnedColumn, readonly string[]>> = {
  check: ["校驗"],
  overdue: [],
  mark: ["台賬標記", "臺賬標記", "台帳標記", "臺帳標記"],
};

const byText = new Map<string, OwnedColumn>();
for (const column of ["check", "overdue", "mark"] as const) {
  const { zh, en } = ownedHeadings[column];
  for (const heading of [zh, en, ...traditional[column]]) {
    byText.set(headerSpelling(heading), column);
  }
}

/** Which of the add-in's own columns a heading names, if any. */
export function ownedColumn(heading: string): OwnedColumn | undefined {
  return byText.get(headerSpelling(heading));
}
