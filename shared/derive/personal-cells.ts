import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/** Whether a row holds a personal or sensitive value. */
export const holdsPersonal = (ledger: Ledger, cells: Row): boolean =>
  Object.entries(cells).some(
    ([key, value]) => (value ?? null) !== null && ledger.columns[key]?.privacy !== "public",
  );
