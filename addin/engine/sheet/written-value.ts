import { inDateSystem } from "../../workbook/date-system.ts";
import type { OpenLedger } from "./open-ledger.ts";
import type { CellWrite } from "../../workbook/workbook.ts";

/** The cell that shows a value of a column in this sheet; blank, and formatted as before, for null. */
export function writtenValue(
  { ledger, snapshot }: OpenLedger,
  key: string,
  value: unknown,
): CellWrite["cell"] {
  const column = ledger.columns[key];
  if (column === undefined || value === null) return { value: "", format: null };
  return inDateSystem(column.write(value), snapshot.date1904);
}
