import type { Ledger } from "../../../shared/ledger.ts";

/** SQL for what a row of a ledger calls itself (`referenceOf`), of its cells. */
export function referenceSql({ reference }: Ledger, cells: string): string {
  const each = reference.map((key) => `nullif(${cells} ->> '${key}', '')`);
  return `coalesce(${[...each, "''"].join(", ")})`;
}

/** SQL for whether a cell says anything; of those that stand sealed the names are told, not what they say. */
export const isFilledSql = (key: string, cells: string): string =>
  `(${cells} ->> '${key}' IS NOT NULL
    OR EXISTS (SELECT 1 FROM json_each(${cells}, '$.""[0]') AS sealed WHERE sealed.value = '${key}'))`;

/** SQL for a cell's text; empty where it is blank, or the ledger has no such column. */
export const cellSql = (key: string | undefined, cells: string): string =>
  key === undefined ? "''" : `coalesce(${cells} ->> '${key}', '')`;
