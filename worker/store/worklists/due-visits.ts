import type { Day } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import type { FlagCursor } from "../flag-cursor.ts";
import { openRows } from "../vault/open-rows.ts";
import type { Vault } from "../../environment/vault.ts";
import type { StoredRecord } from "../../record/stored-record.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import {
  recordColumns,
  recordJoins,
  sealedInRecord,
  storedRecordFrom,
} from "../records/stored-records.ts";

/** A kind of visit as it is looked for: by which link, and from which days on one counts that is due in time. */
export interface WantedVisits {
  readonly ledger: string;
  readonly code: string;
  /** How many days after the link's day the visit is due. */
  readonly shift: number;
  /** True where none is due before the first visit was registered. */
  readonly onlyKept: boolean;
}

interface Wanted {
  readonly kinds: readonly WantedVisits[];
  /** The first and the last day on which a visit may be due. */
  readonly from: Day;
  readonly until: Day;
  readonly shops: readonly string[] | null;
  readonly shop?: string | undefined;
  /** Whose number begins so. */
  readonly find?: string | undefined;
}

/** A visit that is due, with the record that it follows from. */
export interface DueVisit {
  readonly record: StoredRecord;
  readonly code: string;
  readonly due: Day;
}

/**
 * The visits that are due in a range of days and not settled: a range of the index of links for each kind, and a
 * look-up for each number. What somebody has called right without one is none of them.
 */
export const DUE_VISITS = `
  asked AS MATERIALIZED (
    SELECT value ->> 0 AS ledger, value ->> 1 AS code, value ->> 2 AS shift,
           max(date(?2, '-' || (value ->> 2) || ' days'),
               iif(value ->> 3, coalesce((SELECT min(day) FROM record WHERE ledger = 'follow-up-visits'), '9999'), '')) AS "from",
           date(?3, '-' || (value ->> 2) || ' days') AS until
    FROM json_each(?1)),
  due_visit AS (
    SELECT link.record, link.code, link.wanted, link.shop, link.ledger, link.about,
           date(link.since, '+' || asked.shift || ' days') AS due
    FROM asked CROSS JOIN link
      ON link.generation = ${CURRENT} AND link.ledger = asked.ledger AND link.code = asked.code
         AND link.since BETWEEN asked."from" AND asked.until
    WHERE ${shopAllowed("link.shop", "?4")})`;

/** The record of a visit that settles what a link looks for; the first where there are several. */
export const SETTLED_BY = `(
    SELECT min(cross_reference.record)
    FROM json_each(due_visit.wanted) AS number
    CROSS JOIN cross_reference
      ON cross_reference.generation = ${CURRENT} AND cross_reference.value = number.value ->> 1
         AND cross_reference.kind = number.value ->> 0 AND cross_reference.ledger = 'follow-up-visits')`;

/** True where somebody has said that it is right without a visit. */
export const CALLED_RIGHT = `EXISTS (
    SELECT 1 FROM acknowledgement
    WHERE acknowledgement.record = due_visit.record AND acknowledgement.code = due_visit.code
      AND acknowledgement.about = due_visit.about)`;

const open = `
  WITH ${DUE_VISITS},
  open_visit AS (
    SELECT record, code, due FROM due_visit
    WHERE NOT ${CALLED_RIGHT} AND ${SETTLED_BY} IS NULL
      AND (?5 IS NULL OR shop = ?5)
      AND (?6 IS NULL OR EXISTS (SELECT 1 FROM json_each(due_visit.wanted) AS number
                                 WHERE substr(number.value ->> 1, 1, length(?6)) = ?6)))`;

/** What `DUE_VISITS` binds. */
export const dueVisitBinds = ({ kinds, from, until, shops }: Wanted) => [
  JSON.stringify(kinds.map(({ ledger, code, shift, onlyKept }) => [ledger, code, shift, onlyKept])),
  from,
  until,
  shopsJson(shops),
];

const bindsOf = (wanted: Wanted) => [
  ...dueVisitBinds(wanted),
  wanted.shop ?? null,
  wanted.find ?? null,
];

/** How many visits are due. */
export async function countDueVisits(db: D1Database, wanted: Wanted): Promise<number> {
  const found = await db
    .prepare(`${open} SELECT count(*) AS total FROM open_visit`)
    .bind(...bindsOf(wanted))
    .first<number>("total");
  return found ?? 0;
}

/** A page of the visits that are due, the longest first. */
export async function readDueVisits(
  db: D1Database,
  vault: Vault,
  wanted: Wanted,
  { after, limit }: { readonly after: FlagCursor | undefined; readonly limit: number },
): Promise<readonly DueVisit[]> {
  const { results } = await db
    .prepare(
      `${open}
       SELECT ${recordColumns}, listed.code, listed.due
       FROM (SELECT * FROM open_visit WHERE (due, record, code) > (?7, ?8, ?9)
             ORDER BY due, record, code LIMIT ?10) AS listed
       CROSS JOIN record ON record.number = listed.record
       ${recordJoins}
       ORDER BY listed.due, listed.record, listed.code`,
    )
    .bind(
      ...bindsOf(wanted),
      after?.moment.slice(0, 10) ?? "",
      after?.record ?? 0,
      after?.rule ?? "",
      limit,
    )
    .all();
  const rows = await openRows<Pick<DueVisit, "code" | "due">>(vault, results, sealedInRecord);
  return rows.map(({ code, due, ...row }) => ({ record: storedRecordFrom(row), code, due }));
}

/** Which of these records wait for which visit, as `record code`. */
export async function readOpenVisits(
  db: D1Database,
  wanted: Wanted,
  records: readonly number[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `${open}
       SELECT record || ' ' || code AS visit FROM open_visit
       WHERE record IN (SELECT value FROM json_each(?7))`,
    )
    .bind(...bindsOf(wanted), JSON.stringify(records))
    .all<{ visit: string }>();
  return new Set(results.map(({ visit }) => visit));
}
