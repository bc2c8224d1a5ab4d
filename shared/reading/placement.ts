import { z } from "zod";
import { dateOrders } from "../time/date-order.ts";
import { day } from "../time/wire.ts";

/**
 * Where a ledger's column stands in a sheet: an index into the grid's columns, or one value for every
 * row, which a person gave or the sheet's name says.
 */
export type Place =
  | { readonly index: number }
  | { readonly constant: string; readonly fromSheetName?: true };

const blankAnswer = z.enum(["fill", "blank"]);

/** What a person said of a column's blank cells: they mean what stands above, or nothing. */
export type BlankAnswer = z.infer<typeof blankAnswer>;

/** How the headings of a sheet were understood. */
export interface Placement extends ColumnAnswers {
  /** The index of the header row in the grid. */
  readonly headerRow: number;
  /** By the key of the column; a column that the sheet lacks is left out. */
  readonly columns: Readonly<Record<string, Place>>;
  /** The columns that may stand under another heading now: no row is sent before somebody says. */
  readonly unsettled?: readonly string[];
}

/** A header row that a person has pointed at: where it stood, and what it said, so that it may move. */
export const rememberedHeader = z.object({
  /** The number of the row as Excel shows it. */
  row: z.int(),
  texts: z.array(z.string()).readonly(),
});
export type RememberedHeader = Readonly<z.infer<typeof rememberedHeader>>;

/**
 * A placement as it is remembered: by heading, so that columns may move. It has this one shape in the
 * workbook, on the wire and on the server; whatever else a person settles for a sheet belongs here.
 */
export const rememberedPlacement = z.object({
  ledger: z.string().min(1),
  /** Column key → the heading that stands for it, one constant value, or null for "not in this sheet". */
  columns: z
    .record(
      z.string(),
      z.union([z.object({ heading: z.string() }), z.object({ constant: z.string() }), z.null()]),
    )
    .readonly(),
  /** The headings of the header row, by the names that they are remembered by: it is found again by them. */
  headings: z.array(z.string()).readonly().exactOptional(),
  /** By column key: what its blank cells mean. */
  blanks: z.record(z.string(), blankAnswer).readonly().exactOptional(),
  /** A header row that a person has pointed at; left out where it is found by itself. */
  header: rememberedHeader.exactOptional(),
  /** Headings that a person has said are of no use here, by their names: they are not proposed again. */
  unused: z.array(z.string()).readonly().exactOptional(),
  /** By column key: in which order it writes the three numbers of its dates. */
  dates: z.record(z.string(), z.enum(dateOrders)).readonly().exactOptional(),
  /** By column key, then by the sheet's own word: the choice that it means, or itself where it stays. */
  words: z
    .record(z.string(), z.record(z.string(), z.string()).readonly())
    .readonly()
    .exactOptional(),
});
export type RememberedPlacement = Readonly<z.infer<typeof rememberedPlacement>>;

/** What a person said of the cells of columns, by their keys; left out for one that nobody was asked about. */
export type ColumnAnswers = Pick<RememberedPlacement, "blanks" | "dates" | "words">;

/** What was said of columns, and nothing else of a placement. */
export function answersIn({ blanks, dates, words }: ColumnAnswers): ColumnAnswers {
  return {
    ...(blanks !== undefined && { blanks }),
    ...(dates !== undefined && { dates }),
    ...(words !== undefined && { words }),
  };
}

/** How the columns of a sheet stood when its rows were last pushed, or placed by hand. */
export const stoodColumns = z.object({
  /** The headings from left to right, by the names that they are remembered by. */
  headings: z.array(z.string()).readonly(),
  /** Column key → the name of its heading. */
  columns: z.record(z.string(), z.string()).readonly(),
  /** The columns of which a person has said since then that they are what their headings say. */
  settled: z.array(z.string()).readonly().exactOptional(),
});
export type StoodColumns = Readonly<z.infer<typeof stoodColumns>>;

/** What a department knows of sheets with the same headings, taken over for one of them. */
export const takenOver = z.object({
  /** Who placed them, and on which day. */
  by: z.string(),
  day,
  /** How many of its columns this version of the ledger does not have. */
  unknown: z.int().nonnegative(),
  /** By column key: one value for all rows that was said of another sheet, to be asked about in this one. */
  offered: z.record(z.string(), z.string()).readonly(),
});
export type TakenOver = Readonly<z.infer<typeof takenOver>>;

/** What is remembered of one sheet. */
export interface SheetMemory extends RememberedPlacement {
  readonly stood?: StoodColumns;
  /** Set where it is not this sheet's own, but the department's. */
  readonly from?: TakenOver;
}
