import type { WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { allowedBy, type Span } from "../time/span.ts";
import { type Dependence, dependence, richest } from "./dependence.ts";
import { exampleRow } from "./example-row.ts";

/** A deadline, as the handbook tells it. */
export interface DeadlineEntry {
  readonly rule: string;
  readonly title: string;
  readonly clearedBy: string;
  /** The columns that start and end it. */
  readonly from: string;
  readonly until: Dependence<string>;
  /** The time allowed; null where the deadline does not run. */
  readonly within: Dependence<Span | null>;
  /** True when something on the row makes it wait. */
  readonly waits: boolean;
}

/** The deadlines that a row of the ledger starts. */
export function deadlineEntries(ledger: Ledger, language: Language): DeadlineEntry[] {
  return Object.entries(ledger.deadlines).map(([rule, deadline]) => {
    const span = (row: WholeRow): Span | null => {
      if (deadline.dropped?.(row) === true) return null;
      return typeof deadline.within === "function"
        ? deadline.within(row, allowedBy(deadline))
        : deadline.within;
    };
    const until = (row: WholeRow): string =>
      typeof deadline.until === "function" ? deadline.until(row) : deadline.until;
    const row = richest(ledger, exampleRow(ledger), (each) => (span(each) === null ? 0 : 1));
    return {
      rule,
      title: deadline.title[language],
      clearedBy: deadline.clearedBy[language],
      from: deadline.from,
      until: dependence(ledger, row, until),
      within: dependence(ledger, row, span),
      waits: deadline.paused !== undefined,
    };
  });
}
