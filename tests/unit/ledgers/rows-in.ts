import { wholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { postingsOf } from "../../../shared/derive/postings.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { deadlinesOf } from "../../../shared/derive/deadlines.ts";
import { examineRows, inLines } from "../reading/sheets.ts";

/** What a ledger makes of a sheet: the first row holds the headings. */
export async function rowsIn(ledger: Ledger, sheet: readonly (readonly (string | number)[])[]) {
  const reading = await examineRows(ledger, sheet);
  const rows = reading.rows.map(({ cells }) => wholeRow(ledger, cells));
  return {
    said: inLines(reading),
    /** The cells of each row that are filled. */
    cells: rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    ),
    /** `kind direction amount`. */
    postings: rows.map((row) =>
      postingsOf(ledger, row).map(
        ({ kind, direction, amount }) => `${kind} ${direction} ${amount}`,
      ),
    ),
    /** `rule due`, and when it was met. */
    deadlines: rows.map((row) =>
      deadlinesOf(ledger, row, publicCalendar).map(({ rule, due, met, paused }) =>
        [rule, due, ...(met === null ? [] : ["met", met]), ...(paused ? ["paused"] : [])].join(" "),
      ),
    ),
  };
}
