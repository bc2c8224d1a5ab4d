import type { CrossReferenceKind } from "../../../shared/links/cross-reference-key.ts";
import type { DamagedNumber } from "../../../shared/text/damaged-number.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

interface Wanted extends DamagedNumber {
  readonly kinds: readonly CrossReferenceKind[];
}

/**
 * The different numbers of stored records that begin with the digits and have the length, for each of
 * the wanted in their order, at most `limit`: a range of the index for each, up to the colon, which
 * comes behind every digit.
 */
export async function readUntruncatedIdentifiers(
  db: D1Database,
  wanted: readonly Wanted[],
  { shops, limit }: { readonly shops: readonly string[] | null; readonly limit: number },
): Promise<string[][]> {
  const { results } = await db
    .prepare(
      `SELECT (SELECT json_group_array(value) FROM (
                 SELECT DISTINCT cross_reference.value
                 FROM cross_reference
                 CROSS JOIN record ON record.number = cross_reference.record
                 JOIN record_version ON record_version.record = record.number
                                    AND record_version.version = record.version
                 WHERE cross_reference.generation = ${CURRENT}
                   AND cross_reference.value >= wanted.value ->> 0 AND cross_reference.value < wanted.value ->> 0 || ':'
                   AND length(cross_reference.value) = wanted.value ->> 1 AND cross_reference.value NOT GLOB '*[^0-9]*'
                   AND cross_reference.kind IN (SELECT value FROM json_each(wanted.value, '$[2]'))
                   -- A key may have lost hyphens; only what stands in the record is offered.
                   AND instr(record_version.cells, '"' || cross_reference.value || '"') > 0
                   AND ${shopAllowed("record.shop", "?2")}
                 ORDER BY cross_reference.value LIMIT ?3)) AS numbers
       FROM json_each(?1) AS wanted
       ORDER BY wanted.key`,
    )
    .bind(
      JSON.stringify(wanted.map(({ digits, length, kinds }) => [digits, length, kinds])),
      shopsJson(shops),
      limit,
    )
    .all<{ numbers: string }>();
  return results.map(({ numbers }) => JSON.parse(numbers) as string[]);
}
