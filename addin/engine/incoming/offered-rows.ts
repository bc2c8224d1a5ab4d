import { businessDay } from "../../../shared/derive/business-day.ts";
import { readMark } from "../../../shared/merge/mark.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Validation } from "../check/validate.ts";
import type { Pausing } from "../environment.ts";
import type { ListedRecord } from "../server/changed-records.ts";
import { recordsElsewhere } from "../withdrawing/records-elsewhere.ts";

/** A record that is not in this file; personal and sensitive cells are masked. */
export type OfferedRow = ListedRecord;

/**
 * The records among those that have changed that are not in this file, and of a month and a shop that stand in the
 * sheet: colleagues keep files of their own, and most of what they register belongs there. What was pushed from the
 * sheet and is gone from it is asked about by itself.
 */
export async function offeredRows(
  workbook: Workbook,
  { openLedger, comparison }: Validation,
  listed: readonly ListedRecord[],
  pushedHere: ReadonlySet<RecordId>,
  env: Pausing,
): Promise<readonly OfferedRow[]> {
  const { ledger, snapshot } = openLedger;
  const here = new Set<RecordId>(pushedHere);
  const months = new Set<string>();
  const shops = new Set<unknown>();
  const shopColumn = ledger.dimensions.shop;
  for (const [index, { id, row }] of comparison.rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    // A copy of a row, and one that was typed over, still carry the record's mark.
    const marked = id ?? readMark(row.mark)?.id;
    if (marked !== undefined) here.add(marked);
    const day = businessDay(ledger, row.cells);
    if (day !== null) months.add(day.slice(0, 7));
    if (shopColumn !== undefined) shops.add(row.cells[shopColumn]);
  }
  const offered = listed.filter(
    ({ id, withdrawn, day, shop }) =>
      !withdrawn &&
      !here.has(id) &&
      day !== null &&
      months.has(day.slice(0, 7)) &&
      (shopColumn === undefined || shops.has(shop)),
  );
  if (offered.length === 0) return [];
  const elsewhere = await recordsElsewhere(workbook, snapshot.sheet, env);
  return offered.filter(({ id }) => !elsewhere.has(id));
}
