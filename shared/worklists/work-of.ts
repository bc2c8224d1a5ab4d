import { businessDay } from "../derive/business-day.ts";
import type { WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Dated } from "../time/day.ts";
import { worklistsOf } from "./index.ts";

/** That a record waits to be answered. */
export interface Work {
  readonly worklist: string;
  /** From when; null for the finance day on which the record first reached us. */
  readonly since: Dated | null;
}

/** The worklists on which a row waits, as it stands. */
export function workOf(ledger: Ledger, row: WholeRow): Work[] {
  return worklistsOf(ledger.id).flatMap(({ id, waiting }) => {
    if (waiting === undefined || !waiting.open(row)) return [];
    const { since } = waiting;
    if (since === null) return [{ worklist: id, since }];
    const from = row[since];
    // A dated column's value is a day or a moment.
    const started = typeof from === "string" ? (from as Dated) : businessDay(ledger, row);
    return [{ worklist: id, since: started }];
  });
}
