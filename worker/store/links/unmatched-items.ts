import type { About } from "../../../shared/acknowledgement.ts";
import type { CrossReferenceKey } from "../../../shared/links/cross-reference-key.ts";
import type { LinkCode } from "../../../shared/problem.ts";
import type { Row } from "../../../shared/row.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { RecordId } from "../../../shared/record.ts";
import { CURRENT } from "../generations.ts";
import type { FlagCursor } from "../flag-cursor.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** Which links are asked for, and which of them by their day. */
export interface WantedLinks {
  readonly ledger: string;
  readonly code: LinkCode;
  /** The ledger that is searched. */
  readonly target: string;
  /** True when it is finding a counterpart that makes an unmatched item. */
  readonly unwanted: boolean;
  /** The first and the last day from which it may be expected. */
  readonly from: Day;
  readonly until: Day;
}

interface Wanted {
  readonly links: readonly WantedLinks[];
  readonly shops: readonly string[] | null;
  /** Only what comes after this one; undefined from the start. */
  readonly after: FlagCursor | undefined;
  readonly limit: number;
}

/** A record whose counterpart is missing, or is there and should not be. */
export interface UnmatchedItemRow {
  readonly record: RecordId;
  /** The record's number in the database. */
  readonly number: number;
  readonly ledger: string;
  readonly code: LinkCode;
  readonly shop: string;
  /** The day from which it was expected; of an unwanted one the day on which it came. */
  readonly since: Day;
  readonly wanted: readonly CrossReferenceKey[];
  readonly about: About;
  readonly cells: Row;
}

/** A page of unmatched items, and how many there are on all pages. */
export interface UnmatchedItemPage {
  readonly total: number;
  readonly listed: readonly UnmatchedItemRow[];
}

/** Every counterpart of an expected one. */
const found = `
  json_each(expected.wanted) AS number
  CROSS JOIN cross_reference
    ON cross_reference.generation = ${CURRENT} AND cross_reference.value = number.value ->> 1 AND cross_reference.kind = number.value ->> 0
       AND cross_reference.ledger = expected.target`;

/**
 * The unmatched items among the links that are asked for, `?1`, in the shops of `?2`. A range of the index
 * for each link, and a look-up for each number: neither the history before the range nor the rows that
 * expect nothing are touched. A ledger is missed from its first day on; one that nobody keeps is not.
 */
const unmatchedItems = `
  asked AS MATERIALIZED (
    SELECT value ->> 0 AS ledger, value ->> 1 AS code, value ->> 2 AS target, value ->> 3 AS unwanted,
           max(value ->> 4,
               coalesce((SELECT min(day) FROM record WHERE record.ledger = value ->> 2), '9999')) AS "from",
           value ->> 5 AS "until"
    FROM json_each(?1)),
  expected AS (
    SELECT link.*, asked.target, asked.unwanted
    FROM asked CROSS JOIN link
      ON link.generation = ${CURRENT} AND link.ledger = asked.ledger AND link.code = asked.code
         AND link.since BETWEEN asked."from" AND asked."until"
    WHERE ${shopAllowed("link.shop", "?2")}
      AND NOT EXISTS (SELECT 1 FROM acknowledgement
                      WHERE acknowledgement.record = link.record AND acknowledgement.code = link.code AND acknowledgement.about = link.about)),
  unmatched_item AS (
    SELECT record, code, ledger, shop, wanted, about, since
    FROM expected
    WHERE unwanted = 0 AND NOT EXISTS (SELECT 1 FROM ${found})
    UNION ALL
    SELECT expected.record, code, expected.ledger, expected.shop, wanted, about, min(came.day)
    FROM expected CROSS JOIN ${found}
    CROSS JOIN record AS came ON came.number = cross_reference.record
    WHERE unwanted = 1
    GROUP BY expected.record, code)`;

/** The unmatched items among the links that are asked for, the longest first. */
export async function readUnmatchedItems(
  db: D1Database,
  { links, shops, after, limit }: Wanted,
): Promise<UnmatchedItemPage> {
  const asked = JSON.stringify(
    links.map(({ ledger, code, target, unwanted, from, until }) => [
      ledger,
      code,
      target,
      unwanted ? 1 : 0,
      from,
      until,
    ]),
  );
  const [counted, page] = await db.batch([
    db
      .prepare(`WITH ${unmatchedItems} SELECT count(*) AS total FROM unmatched_item`)
      .bind(asked, shopsJson(shops)),
    db
      .prepare(
        `WITH ${unmatchedItems}
         SELECT record.id AS record, record.number, listed.ledger, listed.code, listed.shop, listed.since,
                listed.wanted, listed.about, record_version.cells
         FROM (SELECT * FROM unmatched_item
               WHERE (since, record, code) > (?3, ?4, ?5)
               ORDER BY since, record, code LIMIT ?6) AS listed
         CROSS JOIN record ON record.number = listed.record
         JOIN record_version
           ON record_version.record = record.number AND record_version.version = record.version
         ORDER BY listed.since, listed.record, listed.code`,
      )
      .bind(
        asked,
        shopsJson(shops),
        after?.moment.slice(0, 10) ?? "",
        after?.record ?? 0,
        after?.rule ?? "",
        limit,
      ),
  ]);
  const [{ total } = { total: 0 }] = (counted?.results ?? []) as { total: number }[];
  return { total, listed: (page?.results ?? []).map(unmatchedItemFrom) };
}

function unmatchedItemFrom(row: unknown): UnmatchedItemRow {
  const { wanted, cells, ...rest } = row as Omit<UnmatchedItemRow, "wanted" | "cells"> & {
    wanted: string;
    cells: string;
  };
  // Both ours: see links and save-records.
  const crossReferenceKeys = JSON.parse(wanted) as readonly (readonly [
    CrossReferenceKey["kind"],
    string,
  ])[];
  return {
    ...rest,
    wanted: crossReferenceKeys.map(([kind, value]) => ({ kind, value })),
    cells: JSON.parse(cells) as Row,
  };
}
