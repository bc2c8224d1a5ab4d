import type { Row } from "../../../shared/row.ts";
import type { Vault } from "../../environment/vault.ts";
import { cellsSpokenOf, sealedInRecord } from "../records/stored-records.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";
import { DATA_KEY, openRows } from "../vault/open-rows.ts";

/** SQL for the last version before the current one that a table has of a record; 0 for none. */
const lastIn = (table: string, condition = "true") => `
  coalesce((SELECT max(${table}.version) FROM ${table}
            WHERE ${table}.record = record.number AND ${table}.version < record.version AND ${condition}), 0)`;

/**
 * What records said from the version on that was last handed over, confirmed or sent back, until the current one, the
 * oldest first; by the ids of the records. Versions of a shop that the person may not see are left out.
 */
export async function readCellsSinceHandedOver(
  db: D1Database,
  vault: Vault,
  records: readonly string[],
  shops: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (records.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT record.id, ${cellsSpokenOf("record_version")} AS cells, ${DATA_KEY}
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       CROSS JOIN record_version
         ON record_version.record = record.number AND record_version.version < record.version
            AND record_version.version >= max(${lastIn("posting", "posting.batch IS NOT NULL")},
                                              ${lastIn("confirmation")}, ${lastIn("record_return")})
       WHERE ${shopAllowed(shopAtVersion("record_version.version"), "?2")}
       ORDER BY record.number, record_version.version`,
    )
    .bind(JSON.stringify(records), shopsJson(shops))
    .all();
  const opened = await openRows<{ id: string; cells: string }>(vault, results, sealedInRecord);
  const byRecord = Map.groupBy(opened, ({ id }) => id);
  return new Map(
    // Written by save-records.
    [...byRecord].map(([id, some]) => [id, some.map(({ cells }) => JSON.parse(cells) as Row)]),
  );
}
