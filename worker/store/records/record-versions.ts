import type { Acknowledgement } from "../../../shared/acknowledgement.ts";
import { isGone } from "../../../shared/privacy/erased.ts";
import type { Vault } from "../../environment/vault.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import { DATA_KEY, openRows, storedAt } from "../vault/open-rows.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";

/** A version of a record. */
export interface RecordVersion {
  readonly version: Version;
  /** The name of the person who made it. */
  readonly by: string;
  readonly at: string;
  readonly push: string;
  /** Why it withdrew the record, where a person did. */
  readonly reason: string | null;
  readonly cells: Row;
  /** The warnings that were acknowledged with it. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Where it took a push back: the version whose state it brought back, 0 for there being none. */
  readonly restores: Version | null;
}

const sealed = { cells: "cells", reason: "reason", acknowledged: "acknowledged" } as const;

type Stored = Omit<RecordVersion, "cells" | "acknowledged"> & {
  readonly cells: string;
  readonly acknowledged: string | null;
};

/**
 * Every version of a record from when it was of an allowed shop, the first one first; none when there is
 * no such record, or it is of another shop now.
 */
export async function readVersions(
  db: D1Database,
  vault: Vault,
  ledger: string,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<RecordVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT record_version.version, person.name AS "by", record_version.at,
              record_version.push, ${storedAt("record_version", "reason")} AS reason,
              ${storedAt("record_version", "cells")} AS cells,
              ${storedAt("record_version", "acknowledged")} AS acknowledged,
              record_version.restores, record.id, ${DATA_KEY}
       FROM record
       JOIN record_version ON record_version.record = record.number
       JOIN person ON person.id = record_version.person
       WHERE record.id = ?1 AND record.ledger = ?2 AND ${shopAllowed("record.shop", "?3")}
         AND ${shopAllowed(shopAtVersion("record_version.version"), "?3")}
       ORDER BY record_version.version`,
    )
    .bind(record, ledger, shopsJson(shops))
    .all();
  const opened = await openRows<Stored>(vault, results, sealed, { gone: "said" });
  // The JSON is ours.
  return opened.map(({ cells, acknowledged, ...row }) => ({
    ...row,
    cells: JSON.parse(cells) as Row,
    acknowledged:
      acknowledged === null || isGone(acknowledged)
        ? []
        : (JSON.parse(acknowledged) as RecordVersion["acknowledged"]),
  }));
}
