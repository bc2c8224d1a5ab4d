import type { Vault } from "../../environment/vault.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";
import type { Row } from "../../../shared/row.ts";
import { DATA_KEY, openRows, storedAt } from "../vault/open-rows.ts";
import { cellsSpokenOf, recordJoins, withdrawalJoin } from "./stored-records.ts";

/** A record that is withdrawn. */
export interface WithdrawnRecord {
  readonly id: RecordId;
  readonly version: Version;
  /** Who withdrew it, by name, and when. */
  readonly by: string;
  readonly at: string;
  /** Null when the push that made it was taken back, or when it was said in a shop that the reader may not see. */
  readonly reason: string | null;
  /** Its place among the ledger's changes. */
  readonly sequence: number;
}

interface Wanted {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
  /** The place after which the page begins. */
  readonly after: number;
  readonly limit: number;
}

const columns = `
  record.id, record.version, person.name AS "by", record.changed_at AS at,
  iif(${shopAllowed(shopAtVersion("withdrawal.version"), "?3")}, ${storedAt("withdrawal", "reason")}, NULL) AS reason,
  record.sequence, ${DATA_KEY}`;

/** The withdrawn records of a ledger, by when they were. */
export async function readWithdrawn(
  db: D1Database,
  vault: Vault,
  { ledger, shops, after, limit }: Wanted,
): Promise<WithdrawnRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
       FROM record ${recordJoins} ${withdrawalJoin}
       WHERE record.ledger = ?1 AND record.withdrawn = 1 AND record.sequence > ?2
         AND ${shopAllowed("record.shop", "?3")}
       ORDER BY record.sequence
       LIMIT ?4`,
    )
    .bind(ledger, after, shopsJson(shops), limit)
    .all();
  const options = { gone: "said" } as const;
  return openRows<WithdrawnRecord>(vault, results, { reason: "reason" }, options);
}

/** Those of a ledger that were withdrawn last, the latest first, with the cells that they had. */
export async function readLatestWithdrawn(
  db: D1Database,
  vault: Vault,
  { ledger, shops, before, limit }: Omit<Wanted, "after"> & { readonly before: number | null },
): Promise<(WithdrawnRecord & { readonly cells: Row })[]> {
  const had = cellsSpokenOf("record_version", shopAllowed(shopAtVersion("had.version"), "?3"));
  const { results } = await db
    .prepare(
      `SELECT ${columns}, ${had} AS cells
       FROM record ${recordJoins} ${withdrawalJoin}
       WHERE record.ledger = ?1 AND record.withdrawn = 1 AND record.sequence < coalesce(?2, 9e15)
         AND ${shopAllowed("record.shop", "?3")}
       ORDER BY record.sequence DESC
       LIMIT ?4`,
    )
    .bind(ledger, before, shopsJson(shops), limit)
    .all();
  const opened = await openRows<WithdrawnRecord & { readonly cells: string }>(
    vault,
    results,
    { reason: "reason", cells: "cells" },
    { gone: "said" },
  );
  return opened.map((row) => ({ ...row, cells: JSON.parse(row.cells) as Row })); // ours, see save-records
}
