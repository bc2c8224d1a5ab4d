import type { PostingDetail, SummaryLine } from "../../../shared/api/finance.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";

/** The rows of the sheet whose postings make up a line of a summary, in the order of the sheet. */
export function rowsBehind(
  line: Pick<SummaryLine, "ledger" | "shop" | "kind">,
  postings: readonly PostingDetail[],
  rows: readonly ComparedRow[],
): readonly ReadRow[] {
  const records = new Set<string>();
  for (const { ledger, shop, kind, record } of postings)
    if (ledger === line.ledger && shop === line.shop && kind === line.kind) records.add(record);
  return rows.flatMap(({ id, row }) => (id !== null && records.has(id) ? [row] : []));
}
