import type { SummaryGroup } from "../../../shared/money/summary.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";
import { figuresFrom, figureSums, type FigureRow } from "./figure-sums.ts";
import type { Generation } from "../generations.ts";
import { sentRows } from "../sent-rows.ts";
import { postedColumns, type PostedRow } from "./posted-row.ts";

const sent = sentRows(postedColumns);

/** The statements that propose what a rebuild has found. */
export function insertDifferences(
  db: D1Database,
  { ledger, series }: { readonly ledger: string; readonly series: Series },
  { number }: Pick<Generation, "number">,
  differences: readonly PostedRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO posting_difference (generation, ledger, series, ${sent.columns})
     SELECT ?2, ?3, ?4, ${sent.columns} FROM sent`,
  );
  return sent.json(differences).map((json) => statement.bind(json, number, ledger, series));
}

/** The statement that drops what rebuilds before have proposed: the next one finds it again. */
export function deleteDifferences(db: D1Database): D1PreparedStatement {
  return db.prepare(`DELETE FROM posting_difference`);
}

/** What is proposed, in figures. */
export interface Proposed {
  /** The rebuild that found it; null when nothing is proposed. */
  readonly generation: number | null;
  readonly records: number;
  readonly groups: readonly (SummaryGroup & { readonly ledger: string })[];
}

type GroupRow = FigureRow & Pick<Proposed["groups"][number], "ledger" | "shop" | "kind">;

/** What the rebuild that is read now proposes; one that is under way proposes nothing yet. */
export async function readProposed(db: D1Database): Promise<Proposed> {
  const current = `generation = (SELECT number FROM generation WHERE state = 'current')`;
  const [head, groups] = await db.batch([
    db.prepare(
      `SELECT max(generation) AS generation, count(DISTINCT record) AS records
       FROM posting_difference WHERE ${current}`,
    ),
    db.prepare(
      `SELECT ledger, shop, kind, ${figureSums} FROM posting_difference WHERE ${current}
       GROUP BY ledger, shop, kind ORDER BY ledger, shop, kind`,
    ),
  ]);
  const [row] = (head?.results ?? []) as { generation: number | null; records: number }[];
  return {
    generation: row?.generation ?? null,
    records: row?.records ?? 0,
    groups: ((groups?.results ?? []) as GroupRow[]).map((group) => ({
      ledger: group.ledger,
      shop: group.shop,
      kind: group.kind,
      ...figuresFrom(group),
    })),
  };
}

/**
 * The statements that post what was proposed on the days that are open, and propose it no more. What belongs to a
 * month that is closed by now is posted on the open day: that month's figures stay. They post nothing unless the
 * rebuild is the one that is read, and none is under way.
 */
export function postDifferences(
  db: D1Database,
  generation: number,
  days: Readonly<Record<Series, Day>>,
): D1PreparedStatement[] {
  const isRead = `generation = ?1 AND NOT EXISTS (SELECT 1 FROM generation WHERE state = 'building')
    AND ?1 = (SELECT number FROM generation WHERE state = 'current')`;
  return [
    db
      .prepare(
        `INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count,
                              day, said_day, shop, courier, reason, liable, registrant, reference)
         SELECT record, version, line, ledger, series, ?2 ->> series, kind, direction, amount, count,
                iif(substr(day, 1, 7) IN (SELECT month FROM closed_month), ?2 ->> series, day),
                iif(substr(day, 1, 7) IN (SELECT month FROM closed_month), day, NULL),
                shop, courier, reason, liable, registrant, reference
         FROM posting_difference WHERE ${isRead} ORDER BY record, line`,
      )
      .bind(generation, JSON.stringify(days)),
    db.prepare(`DELETE FROM posting_difference WHERE ${isRead}`).bind(generation),
  ];
}
