import type { Day, Month } from "../../../shared/time/day.ts";
import { addDays } from "../../../shared/time/day.ts";
import type { Vault } from "../../environment/vault.ts";
import type { StoredRecord } from "../../record/stored-record.ts";
import { CURRENT } from "../generations.ts";
import { openRows } from "../vault/open-rows.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import {
  recordColumns,
  recordJoins,
  sealedInRecord,
  storedRecordFrom,
} from "../records/stored-records.ts";

/** Where a page of what waits ends. */
export interface WorkCursor {
  readonly since: string;
  readonly record: number;
}

/** Which records that wait are meant. */
export interface WaitingWanted {
  readonly worklist: string;
  readonly shops: readonly string[] | null;
  /** Of this shop alone. */
  readonly shop: string | undefined;
  /** Whose reference begins so. */
  readonly find: string | undefined;
  /** Of records of this month alone. */
  readonly month?: string | undefined;
  /** That waited on this day already; null for all. */
  readonly day: Day | null;
  /** True where an answer is about a day: those that were answered for it wait no more. */
  readonly byAnswer: boolean;
}

/** The id of a line that is about a record on a day. */
export const lineOfDay = (record: string, day: Day): string => `${record}@${day}`;

const condition = `
  generation = ${CURRENT} AND worklist = ?1 AND ${shopAllowed("shop", "?2")}
  AND (?3 IS NULL OR shop = ?3)
  AND (?4 IS NULL OR substr(reference, 1, length(?4)) = ?4)
  AND (?5 IS NULL OR since < ?5)
  AND (?6 IS NULL OR EXISTS (SELECT 1 FROM record WHERE number = work_item.record AND substr(record.day, 1, 7) = ?6))`;

/** What was answered for the day, `?7`. */
const unanswered = `
  AND NOT EXISTS (SELECT 1 FROM worklist_answer AS given
                  WHERE given.worklist = ?1
                    AND given.line = (SELECT id FROM record WHERE number = work_item.record) || '@' || ?7)`;

const values = ({ worklist, shops, shop, find, month, day, byAnswer }: WaitingWanted) => [
  worklist,
  shopsJson(shops),
  shop ?? null,
  find ?? null,
  day === null ? null : addDays(day, 1),
  month ?? null,
  ...(byAnswer ? [day] : []),
];

/** The statement that counts what waits, as `total`. */
export function countWaiting(db: D1Database, wanted: WaitingWanted): D1PreparedStatement {
  return db
    .prepare(
      `SELECT count(*) AS total FROM work_item WHERE ${condition} ${wanted.byAnswer ? unanswered : ""}`,
    )
    .bind(...values(wanted));
}

/** How many records wait by their shops and months. */
export async function countWaitingBy(
  db: D1Database,
  wanted: Omit<WaitingWanted, "byAnswer">,
): Promise<{ readonly shop: string; readonly month: Month; readonly count: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT waiting.shop, coalesce(substr(record.day, 1, 7), '') AS month, count(*) AS count
       FROM (SELECT record, shop FROM work_item WHERE ${condition}) AS waiting
       CROSS JOIN record ON record.number = waiting.record GROUP BY waiting.shop, month`,
    )
    .bind(...values({ ...wanted, byAnswer: false }))
    .all<{ shop: string; month: Month; count: number }>();
  return results;
}

/** A page of records that wait, the oldest first, with how many there are on all pages. */
export async function readWaiting(
  db: D1Database,
  vault: Vault,
  wanted: WaitingWanted & { readonly after: WorkCursor | undefined; readonly limit: number },
): Promise<{ total: number; waiting: readonly { record: StoredRecord; since: string }[] }> {
  const { after, limit, byAnswer } = wanted;
  const given = values(wanted);
  const [since, record, most] = [1, 2, 3].map((place) => `?${given.length + place}`);
  const [counted, page] = await db.batch([
    countWaiting(db, wanted),
    db
      .prepare(
        `SELECT ${recordColumns}, listed.since
         FROM (SELECT record, since FROM work_item
               WHERE ${condition} ${byAnswer ? unanswered : ""}
                 AND since >= ${since} AND (since, record) > (${since}, ${record})
               ORDER BY since, record LIMIT ${most}) AS listed
         CROSS JOIN record ON record.number = listed.record
         ${recordJoins}
         ORDER BY listed.since, listed.record`,
      )
      .bind(...given, after?.since ?? "", after?.record ?? 0, limit),
  ]);
  const [{ total } = { total: 0 }] = (counted?.results ?? []) as { total: number }[];
  const rows = await openRows<{ since: string }>(vault, page?.results ?? [], sealedInRecord);
  return {
    total,
    waiting: rows.map(({ since: from, ...row }) => ({
      record: storedRecordFrom(row),
      since: from,
    })),
  };
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?)~(\d{1,15})$/;

export const writeWorkCursor = ({ since, record }: WorkCursor): string => `${since}~${record}`;

/** The cursor that `writeWorkCursor` spelled; undefined when it is none. */
export function readWorkCursor(text: string): WorkCursor | undefined {
  const [, since, record] = CURSOR.exec(text) ?? [];
  return since === undefined ? undefined : { since, record: Number(record) };
}
