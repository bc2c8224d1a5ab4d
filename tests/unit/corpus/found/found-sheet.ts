import * as XLSX from "@e965/xlsx";
import type { Grid } from "../../../../shared/reading/grid.ts";
import { grid } from "../../reading/sheets.ts";

type Cell = string | number | null;

/** A sheet with the headings of a list that somebody publishes or exports; its rows and what surrounds it are made up. */
export interface FoundSheet {
  readonly name: string;
  /** The sheet's own name, where it says something. */
  readonly sheet?: string;
  /** Where the headings stand in public; facts, and unchanged. */
  readonly from: string;
  /** The ledger that its rows belong to; null for what is none. */
  readonly ledger: string | null;
  /** The list that it is named as, where it is one that finance may take for a statement. */
  readonly other?: string;
  /** What a person who knows both would say: the column of each heading that has one. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that a person may well take for a column, and that say nothing for certain: to ask about is right. */
  readonly open?: Readonly<Record<string, string>>;
  /** Of `columns`, those that one press places; true where the ledger itself is only proposed, and its columns with it. */
  readonly byOnePress?: true | readonly string[];
  /** Of `columns`, those that are left to a person. */
  readonly byHand?: readonly string[];
  /** Title, headings, rows, totals and notes. */
  readonly cells: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
  /** True where the export is text, whose cells `="…"` a spreadsheet takes for formulas. */
  readonly isCsv?: true;
}

/** The file as another program saves it, by its name. */
export function fileOf({ name, sheet = "Sheet1", cells, merged = [], isCsv }: FoundSheet) {
  if (isCsv === true) {
    const text = cells.map((row) => row.map((cell) => cell ?? "").join(",")).join("\r\n");
    return { name: `${name}.csv`, bytes: new TextEncoder().encode(`\ufeff${text}`) };
  }
  const book = XLSX.utils.book_new();
  const made = XLSX.utils.aoa_to_sheet(cells.map((row) => [...row]));
  made["!merges"] = merged.map((each) => XLSX.utils.decode_range(each));
  XLSX.utils.book_append_sheet(book, made, sheet);
  const bytes = new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer,
  );
  return { name: `${name}.xlsx`, bytes };
}

/** The sheet as Excel hands it over. */
export const gridOf = ({ cells }: FoundSheet): Grid =>
  grid(cells.map((row) => row.map((cell) => cell ?? "")));
