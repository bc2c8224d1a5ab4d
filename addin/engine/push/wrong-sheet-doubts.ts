import type { ComparedRow } from "../../../shared/merge/compare.ts";
import { businessDay, type Ledger } from "../../../shared/ledger.ts";
import { mentionedIn } from "../../../shared/names/mentioned.ts";

/** Why a push may not be what is meant: another sheet, or rows that are not where they were. */
export type Doubt =
  /** A month (1 to 12) that the file or the sheet names; the rows are of others, most frequent first. */
  | { readonly kind: "month"; readonly named: number; readonly rows: readonly number[] }
  /** A shop likewise. */
  | { readonly kind: "shop"; readonly named: string; readonly rows: readonly string[] }
  /** The file had another name when its rows were pushed last: it was renamed, or is a copy. */
  | { readonly kind: "file"; readonly named: string; readonly before: string }
  /** So many rows changed in these columns alone, where their cells are blank: rows above them moved. */
  | { readonly kind: "inherited"; readonly rows: number; readonly columns: readonly string[] };

/** What a workbook and a sheet are called, and the shops that there are. */
export interface Names {
  /** The file's name, `8月 晴天.xlsx`; empty for a workbook that was never saved. */
  readonly file: string;
  /** What the file was called when rows of it were pushed last; empty when none were. */
  readonly fileBefore: string;
  readonly sheet: string;
  readonly shops: readonly string[];
}

const MONTH_ALONE = /(?<!\d)(1[0-2]|0?[1-9])\s*月(?!\d*\s*[日号])/g;
const YEAR_AND_MONTH = /(?<!\d)20\d\d\s*[-._年/]?\s*(1[0-2]|0[1-9]|[1-9](?!\d))(?!\d)/g;

/**
 * What speaks against pushing rows from here: last month's file, another shop's sheet, a copy that goes
 * by another name. A name that says several months or shops says nothing.
 */
export function wrongSheetDoubts(
  ledger: Ledger,
  rows: readonly ComparedRow[],
  { file, fileBefore, sheet, shops }: Names,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const months = byFrequency(
    rows.flatMap(({ row }) => businessDay(ledger, row.cells)?.slice(5, 7) ?? []),
  ).map(Number);
  // The sheet's name is nearer to its rows than the file's.
  const month = monthIn(sheet) ?? monthIn(file);
  if (month !== undefined && months.length > 0 && !months.includes(month)) {
    doubts.push({ kind: "month", named: month, rows: months });
  }
  const shopColumn = ledger.dimensions.shop;
  const shopsHere = byFrequency(
    rows.flatMap(({ row }) => {
      const shop = shopColumn === undefined ? null : row.cells[shopColumn];
      return typeof shop === "string" ? [shop] : [];
    }),
  );
  const names = shops.map((name) => [name, name] as const);
  const shop = mentionedIn(sheet, names) ?? mentionedIn(file, names);
  if (shop !== undefined && shopsHere.length > 0 && !shopsHere.includes(shop)) {
    doubts.push({ kind: "shop", named: shop, rows: shopsHere });
  }
  const renamed = fileBefore !== "" && withoutEnding(file) !== withoutEnding(fileBefore);
  if (file !== "" && renamed && rows.length > 0) {
    doubts.push({ kind: "file", named: file, before: fileBefore });
  }
  return doubts;
}

const withoutEnding = (file: string) => file.replace(/\.[^.]*$/, "");

function monthIn(name: string): number | undefined {
  const found = [...name.matchAll(YEAR_AND_MONTH), ...name.matchAll(MONTH_ALONE)];
  const months = new Set(found.map(([, month]) => Number(month)));
  return months.size === 1 ? [...months][0] : undefined;
}

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
