import type { Ledger, WholeRow } from "../ledger.ts";
import type { Language } from "../localized.ts";
import type { Span } from "../time/clock.ts";
import { type Dependence, dependence, richest } from "./dependence.ts";
import { exampleRow } from "./example-row.ts";

/** A deadline, as the handbook tells it. */
export interface ClockEntry {
  readonly rule: string;
  readonly title: string;
  readonly clearedBy: string;
  /** The columns that start and end it. */
  readonly from: string;
  readonly until: Dependence<string>;
  /** The time allowed; null where the clock does not run. */
  readonly within: Dependence<Span | null>;
  /** True when something on the row makes it wait. */
  readonly waits: boolean;
}

/** The deadlines that a row of the ledger starts. */
export function clockEntries(ledger: Ledger, language: Language): ClockEntry[] {
  return Object.entries(ledger.clocks).map(([rule, clock]) => {
    const span = (row: WholeRow): Span | null => {
      if (clock.dropped?.(row) === true) return null;
      return typeof clock.within === "function" ? clock.within(row) : clock.within;
    };
    const until = (row: WholeRow): string =>
      typeof clock.until === "function" ? clock.until(row) : clock.until;
    const row = richest(ledger, exampleRow(ledger), (each) => (span(each) === null ? 0 : 1));
    return {
      rule,
      title: clock.title[language],
      clearedBy: clock.clearedBy[language],
      from: clock.from,
      until: dependence(ledger, row, until),
      within: dependence(ledger, row, span),
      waits: clock.paused !== undefined,
    };
  });
}
