import type { ComparedRow } from "../../../shared/merge/compare.ts";
import { businessDay } from "../../../shared/derive/business-day.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Day } from "../../../shared/time/day.ts";
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
  // The sheet's name is nearer to its rows than the file's.
  const month = monthIn(sheet) ?? monthIn(file);
  if (month !== undefined) {
    const months = othersThan(month, rows, ({ row }) => monthOf(businessDay(ledger, row.cells)));
    if (months.length > 0) doubts.push({ kind: "month", named: month, rows: months });
  }
  const names = shops.map((name) => [name, name] as const);
  const shop = mentionedIn(sheet, names) ?? mentionedIn(file, names);
  const shopColumn = ledger.dimensions.shop;
  if (shop !== undefined && shopColumn !== undefined) {
    const shopsHere = othersThan(shop, rows, ({ row }) => textOf(row.cells[shopColumn]));
    if (shopsHere.length > 0) doubts.push({ kind: "shop", named: shop, rows: shopsHere });
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

const monthOf = (day: Day | null) => (day === null ? undefined : Number(day.slice(5, 7)));
const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** What the rows say, most frequent first; nothing once a row says what is named. */
function othersThan<T>(
  named: T,
  rows: readonly ComparedRow[],
  of: (row: ComparedRow) => T | undefined,
): readonly T[] {
  const counts = new Map<T, number>();
  for (const row of rows) {
    const said = of(row);
    if (said === named) return [];
    if (said !== undefined) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
