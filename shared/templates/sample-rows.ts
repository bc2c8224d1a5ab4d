import type { WrittenCell } from "../cell.ts";
import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import type { Day } from "../time/day.ts";
import { guideOf } from "../ledgers/guides.ts";
import { sampleDays } from "../ledgers/sample.ts";

/** A few rows of a ledger to look at, each with the mark of a sample, on days around today. */
function sampleRows(ledger: Ledger, today: Day): readonly Row[] {
  return guideOf(ledger)?.sample(sampleDays(today)) ?? [];
}

/** The cells of these rows, in the order of the ledger's columns; blank ones are empty text. */
export function sampleCells(ledger: Ledger, today: Day): readonly (readonly WrittenCell[])[] {
  return sampleRows(ledger, today).map((row) =>
    Object.entries(ledger.columns).map(([key, column]) => {
      const value = row[key];
      return value === undefined
        ? { value: "", format: column.look.format }
        : { ...column.write(value), format: column.look.format };
    }),
  );
}
