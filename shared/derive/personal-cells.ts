import type { Table } from "../ledger.ts";
import type { Row } from "../row.ts";

/** Whether a row holds a personal or sensitive value. */
export const holdsPersonal = (table: Pick<Table, "columns">, cells: Row): boolean =>
  Object.entries(cells).some(
    ([key, value]) => (value ?? null) !== null && table.columns[key]?.privacy !== "public",
  );
