import type { Fen } from "../../../shared/money/fen.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Month } from "../../../shared/time/day.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A record that was sent back and has not been corrected. */
export interface SentBack {
  readonly id: RecordId;
  /** The first of its amounts that wait for that. */
  readonly first: number;
  readonly amount: Fen;
  readonly shop: string;
  /** The months of the days of its amounts. */
  readonly months: readonly Month[];
  /** When it was sent back last, by whom and why; nulls where nobody noted it. */
  readonly at: string | null;
  readonly by: string | null;
  readonly fault: string | null;
  /** The line of the worklist that this was answered to. */
  readonly worklist: string | null;
  readonly line: string | null;
}

/** Which of them: of these shops, and where `person` is given those that they pushed last or registered. */
export interface SentBackWanted {
  readonly shops: readonly string[] | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly shop?: string | undefined;
  readonly find?: string | undefined;
}

const from = `
  FROM posting INDEXED BY posting_held CROSS JOIN record ON record.number = posting.record
  WHERE posting.held IS NOT NULL AND posting.held LIKE '%"returned"%' AND ${shopAllowed("record.shop", "?1")}
    AND (?2 IS NULL OR record.changed_by = ?2 OR posting.registrant = ?3)`;

const values = ({ shops, person }: SentBackWanted) => [
  shopsJson(shops),
  person?.id ?? null,
  person?.name ?? null,
];

/** How many records were sent back and wait for their next version. */
export async function countSentBack(db: D1Database, wanted: SentBackWanted): Promise<number> {
  const counted = await db
    .prepare(`SELECT count(DISTINCT posting.record) AS total ${from}`)
    .bind(...values(wanted))
    .first<number>("total");
  return counted ?? 0;
}

/** All of them, the longest first. */
export async function readSentBack(db: D1Database, wanted: SentBackWanted): Promise<SentBack[]> {
  const { results } = await db
    .prepare(
      `SELECT waiting.id, waiting.first, waiting.amount, waiting.shop, waiting.months, record_return.at, person.name AS "by",
              record_return.fault, record_return.worklist, record_return.line
       FROM (SELECT record.id, record.number, record.shop, min(posting.entry) AS first,
                    json_group_array(DISTINCT substr(posting.day, 1, 7)) AS months,
                    sum(iif(posting.direction = 'payout', posting.amount, 0)) AS amount
             ${from}
               AND (?4 IS NULL OR record.shop = ?4)
               AND (?5 IS NULL OR substr(posting.reference, 1, length(?5)) = ?5)
             GROUP BY record.number) AS waiting
       LEFT JOIN record_return ON record_return.id =
         (SELECT max(id) FROM record_return AS latest WHERE latest.record = waiting.number)
       LEFT JOIN person ON person.id = record_return.person
       ORDER BY waiting.first`,
    )
    .bind(...values(wanted), wanted.shop ?? null, wanted.find ?? null)
    .all<Omit<SentBack, "months"> & { months: string }>();
  return results.map(({ months, ...rest }) => ({
    ...rest,
    months: JSON.parse(months) as Month[], // ours, see above
  }));
}
