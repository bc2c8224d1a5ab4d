import type { CellValue } from "../../shared/api/fields.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import { maskCells } from "../../shared/derive/mask-cells.ts";

/** The cells in which two versions differ, as anybody may see them. */
export function changesBetween(
  ledger: Ledger,
  before: Row,
  after: Row,
): Record<string, { before: CellValue; after: CellValue }> {
  // Compared first and masked afterwards: two phone numbers may look alike once they are masked.
  const columns = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
  const [was, is] = [maskCells(ledger, before), maskCells(ledger, after)];
  return Object.fromEntries(
    columns.map((column) => [column, { before: onWire(was[column]), after: onWire(is[column]) }]),
  );
}

// Checked by the ledger's wire schema before it was stored.
const onWire = (value: unknown) => (value ?? null) as CellValue;
