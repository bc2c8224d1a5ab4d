import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { identityOf } from "../../../shared/derive/identity.ts";
import type { Mark } from "../../../shared/merge/mark.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { OpenLedger } from "./open-ledger.ts";

/** The row's number as Excel shows it, of the ledger's header row. */
export function headerRowNumber({ snapshot, placement }: OpenLedger): number {
  return snapshot.grid.firstRow + placement.headerRow;
}

/** The index in the sheet (0 for A) of a ledger's column; undefined when no column of the sheet holds it. */
export function sheetColumn({ snapshot, placement }: OpenLedger, key: string): number | undefined {
  const place = placement.columns[key];
  return place === undefined || "constant" in place
    ? undefined
    : snapshot.grid.firstColumn + place.index;
}

/**
 * The mark of a record as this sheet would show it: columns that the sheet lacks are left out, so that
 * another workbook's columns never make a row look changed, or like another case.
 */
export function markHere(
  { ledger, placement }: OpenLedger,
  { id, version, cells }: { readonly id: RecordId; readonly version: Version; readonly cells: Row },
): Mark {
  const shown: Record<string, unknown> = {};
  for (const key of Object.keys(placement.columns)) shown[key] = cells[key] ?? null;
  return {
    id,
    version,
    fingerprint: fingerprint(ledger, shown),
    identity: identityOf(ledger, shown),
  };
}
