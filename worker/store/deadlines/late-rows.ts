import { digest } from "../../../shared/digest.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import { bandOf, rowsOf, type LateWanted } from "./late-conditions.ts";

/** How many rows there are. */
export async function countLate(db: D1Database, wanted: LateWanted): Promise<number> {
  const { sql, values } = rowsOf(wanted, "", true);
  const counted = await db
    .prepare(`SELECT count(*) AS total FROM (${sql})`)
    .bind(...values)
    .first<number>("total");
  return counted ?? 0;
}

/** Where a page of rows ends: how late, how much money, when due, which record. */
export type LateCursor = readonly [band: number, amount: number, due: string, record: number];

/** A row of the list, and the figures of all pages. */
export interface LatePage {
  readonly total: number;
  readonly atRisk: Fen;
  readonly digest: string;
  readonly rows: readonly { readonly record: number; readonly cursor: LateCursor }[];
}

interface PageRow {
  readonly total: number;
  readonly atRisk: Fen;
  readonly records: number;
  readonly squares: number;
  readonly last: string | null;
  readonly record: number | null;
  readonly due: string;
  readonly amount: number;
  readonly band: number;
}

/** A page of rows: the latest first, among those the most money, then what was due first. */
export async function readLate(
  db: D1Database,
  wanted: LateWanted,
  { after, limit }: { readonly after: LateCursor | undefined; readonly limit: number },
): Promise<LatePage> {
  const { sql, values } = rowsOf(wanted, "", true);
  const [from, bound] = fromCursor(after, values.length);
  const { results } = await db
    .prepare(
      `WITH line AS MATERIALIZED (${sql})
       SELECT counted.*, page.*
       FROM (SELECT count(*) AS total, coalesce(sum(amount), 0) AS atRisk, coalesce(sum(record), 0) AS records,
                    coalesce(sum(record * record % 999983), 0) AS squares, max(due) AS last
             FROM line) AS counted
       LEFT JOIN (SELECT record, due, amount, ${bandOf(wanted.now, "due")} AS band FROM line ${from}
                  ORDER BY band, -amount, due, record LIMIT ?${values.length + bound.length + 1}) AS page`,
    )
    .bind(...values, ...bound, limit)
    .all<PageRow>();
  const [first] = results;
  if (first === undefined) return { total: 0, atRisk: 0 as Fen, digest: digest([]), rows: [] };
  const { total, atRisk, records, squares, last } = first;
  return {
    total,
    atRisk,
    digest: digest([total, atRisk, records, squares, last]),
    rows: results.flatMap((row) =>
      row.record === null
        ? []
        : [{ record: row.record, cursor: [row.band, row.amount, row.due, row.record] as const }],
    ),
  };
}

/** SQL for what comes after a cursor, and its values; `taken` parameters are taken already. */
function fromCursor(after: LateCursor | undefined, taken: number): [string, (string | number)[]] {
  if (after === undefined) return ["", []];
  const [band, amount, due, record] = after;
  const parameters = [1, 2, 3, 4].map((nth) => `?${taken + nth}`).join(", ");
  return [`WHERE (band, -amount, due, record) > (${parameters})`, [band, -amount, due, record]];
}

const CURSOR = /^(\d)~(-?\d{1,15})~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})~(\d{1,15})$/;

export const writeLateCursor = (cursor: LateCursor): string => cursor.join("~");

/** The cursor that `writeLateCursor` spelled; undefined when it is none. */
export function readLateCursor(text: string): LateCursor | undefined {
  const [, band, amount, due, record] = CURSOR.exec(text) ?? [];
  return due === undefined ? undefined : [Number(band), Number(amount), due, Number(record)];
}
