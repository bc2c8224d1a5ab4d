import type { SummaryGroup } from "../../../shared/money/summary.ts";
import { entriesIn, entryCountOf, type EntryCounts } from "../../../shared/money/entry-counts.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { figuresFrom, figureSums, type FigureRow } from "../journal/figure-sums.ts";
import { ENTRY_COUNTS, entryCountsIn } from "./entry-counts.ts";
import { FREE } from "./free-entries.ts";
import { leftOutFrom, selectLeftOut, type LeftOut } from "./left-out.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** What is open of a series. */
export interface OpenFigures {
  readonly entries: number;
  readonly counts: EntryCounts;
  readonly groups: readonly SummaryGroup[];
  readonly leftOut: readonly LeftOut[];
  /** The number of the day's last batch. */
  readonly sealed: string | null;
}

/** Reads what sealing a series up to a day would take, of the shops that a person may see. */
export async function readOpenFigures(
  db: D1Database,
  series: Series,
  day: Day,
  shops: readonly string[] | null,
): Promise<OpenFigures> {
  const [groups, held, sealed] = await db.batch([
    db
      .prepare(
        `SELECT shop, kind, ${figureSums}, ${ENTRY_COUNTS} AS counts
         FROM posting INDEXED BY posting_open
         WHERE ${FREE} AND ${shopAllowed("shop", "?3")}
         GROUP BY shop, kind ORDER BY shop, kind`,
      )
      .bind(series, day, shopsJson(shops)),
    selectLeftOut(db, series, day, shops),
    db
      .prepare(`SELECT number FROM batch WHERE series = ?1 AND day = ?2 ORDER BY part DESC LIMIT 1`)
      .bind(series, day),
  ]);
  const rows = (groups?.results ?? []) as GroupRow[];
  const counts = entryCountsIn(rows.map((row) => row.counts));
  return {
    entries: entriesIn(entryCountOf(counts)),
    counts,
    groups: rows.map(groupFrom),
    leftOut: leftOutFrom(held?.results ?? []),
    sealed: (sealed?.results as { number: string }[] | undefined)?.[0]?.number ?? null,
  };
}

type GroupRow = FigureRow & {
  readonly shop: string;
  readonly kind: string;
  readonly counts: string;
};

const groupFrom = (row: GroupRow): SummaryGroup => ({
  shop: row.shop,
  kind: row.kind,
  ...figuresFrom(row),
});
