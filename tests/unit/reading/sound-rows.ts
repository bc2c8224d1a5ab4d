import { exampleRow } from "../../../shared/handbook/example-row.ts";
import type { WholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";

type Value = string | number | boolean;

/** A ledger's own headings, in Chinese. */
export const headingsOf = (ledger: Ledger): string[] =>
  ledger.keys.map((key) => ledger.columns[key]?.header.zh ?? key);

/** A row as its cells would be written into a sheet, below {@link headingsOf}. */
export const cellsOf = (ledger: Ledger, row: WholeRow): Value[] =>
  ledger.keys.map((key) => ledger.columns[key]?.write(row[key] ?? null).value ?? "");

/** A row with something sound in every column. */
export const soundCells = (ledger: Ledger): Value[] => cellsOf(ledger, exampleRow(ledger));
