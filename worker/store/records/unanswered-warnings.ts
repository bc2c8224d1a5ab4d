import type { RecordId } from "../../../shared/record.ts";
import type { Levels } from "../../../shared/settings/levels.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import type { RowWarning } from "../../record/row-warning.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/**
 * SQL for the warnings of `record` that nobody has acknowledged, as the department calls the rules now: `levels`, a JSON
 * object, says of which it does not think as they do by themselves.
 */
const unansweredOf = (levels: `?${number}`): string => `
  SELECT warned.value FROM json_each(record.warnings, '$.found') AS warned
  WHERE coalesce(${levels} ->> (warned.value ->> 'code'), warned.value ->> 'level') = 'warning'
    AND (SELECT count(DISTINCT said.about) FROM acknowledgement AS said
         WHERE said.record = record.number AND said.code = warned.value ->> 'code'
           AND iif(warned.value ->> 'about' IS NULL, said.at >= warned.value ->> 'since',
                   said.about = warned.value ->> 'about')) < coalesce(warned.value ->> 'alike', 1)`;

/** SQL, from FROM on, for the rows of a month, `?1`, that have such warnings. */
export const unansweredInMonth = (levels: `?${number}`): string => `
  FROM record INDEXED BY record_warned
  WHERE record.warnings > '' AND record.withdrawn = 0
    AND record.day BETWEEN ?1 || '-01' AND ?1 || '-31' AND EXISTS (${unansweredOf(levels)})`;

/** Which rows are meant. */
export interface UnansweredWanted {
  readonly levels: Levels;
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  /** Whose reference begins so. */
  readonly find?: string | undefined;
  /** Of this month alone; when left out, of all from `from` on that are not closed. */
  readonly month?: string | undefined;
  readonly from: Day;
}

const condition = `
  record.warnings > '' AND record.withdrawn = 0
  AND ${shopAllowed("record.shop", "?1")} AND (?2 IS NULL OR record.shop = ?2)
  AND (?3 IS NULL OR substr(record.warnings ->> 'reference', 1, length(?3)) = ?3)
  AND record.day >= iif(?4 IS NULL, ?6, ?4 || '-01') AND record.day <= coalesce(?4, '9999-12') || '-31'
  AND (?4 IS NOT NULL OR substr(record.day, 1, 7) NOT IN (SELECT month FROM closed_month))
  AND EXISTS (${unansweredOf("?5")})`;

const values = ({ levels, shops, shop, find, month, from }: UnansweredWanted) => [
  shopsJson(shops),
  shop ?? null,
  find ?? null,
  month ?? null,
  JSON.stringify(levels),
  from,
];

/** How many rows have warnings that nobody has acknowledged, by shop and month. */
export async function countUnansweredBy(
  db: D1Database,
  wanted: UnansweredWanted,
): Promise<{ readonly shop: string; readonly month: Month; readonly count: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT record.shop, substr(record.day, 1, 7) AS month, count(*) AS count
       FROM record INDEXED BY record_warned WHERE ${condition} GROUP BY record.shop, month`,
    )
    .bind(...values(wanted))
    .all<{ shop: string; month: Month; count: number }>();
  return results;
}

/** How many rows there are in all. */
export async function countUnanswered(db: D1Database, wanted: UnansweredWanted): Promise<number> {
  const counted = await db
    .prepare(`SELECT count(*) AS total FROM record INDEXED BY record_warned WHERE ${condition}`)
    .bind(...values(wanted))
    .first<number>("total");
  return counted ?? 0;
}

/** Where a page of them ends: the day of its last row, and the number. */
interface UnansweredCursor {
  readonly since: string;
  readonly record: number;
}

/** A row with its warnings that nobody has acknowledged. */
export interface UnansweredRow {
  readonly id: RecordId;
  readonly number: number;
  readonly day: Day;
  readonly warnings: readonly RowWarning[];
}

const columns = (levels: `?${number}`): string => `
  record.id, record.number, record.day,
  (SELECT json_group_array(json(value)) FROM (${unansweredOf(levels)})) AS warnings`;

const rowFrom = (row: unknown): UnansweredRow => {
  const { warnings, ...rest } = row as Omit<UnansweredRow, "warnings"> & { warnings: string };
  return { ...rest, warnings: JSON.parse(warnings) as RowWarning[] }; // ours
};

/** A page of them, the oldest first. */
export async function readUnanswered(
  db: D1Database,
  wanted: UnansweredWanted,
  { after, limit }: { readonly after: UnansweredCursor | undefined; readonly limit: number },
): Promise<UnansweredRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns("?5")} FROM record INDEXED BY record_warned
       WHERE ${condition} AND (record.day, record.number) > (?7, ?8)
       ORDER BY record.day, record.number LIMIT ?9`,
    )
    .bind(...values(wanted), after?.since ?? "", after?.record ?? 0, limit)
    .all();
  return results.map(rowFrom);
}

/** Some of them, by their ids. */
export async function readUnansweredOf(
  db: D1Database,
  { levels }: Pick<UnansweredWanted, "levels">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UnansweredRow>> {
  const { results } = await db
    .prepare(
      `SELECT ${columns("?2")} FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       WHERE record.warnings > '' AND record.withdrawn = 0 AND EXISTS (${unansweredOf("?2")})`,
    )
    .bind(JSON.stringify(ids), JSON.stringify(levels))
    .all();
  return new Map(results.map(rowFrom).map((row) => [row.id, row]));
}
