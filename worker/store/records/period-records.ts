import type { Vault } from "../../environment/vault.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";
import { openRows, DATA_KEY, storedAt } from "../vault/open-rows.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A record of a period as it stands. */
export interface PeriodRecord {
  readonly number: number;
  readonly id: RecordId;
  readonly day: Day;
  /** When it was last pushed. */
  readonly at: string;
  readonly cells: Row;
}

interface Wanted {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
  /** The record behind which to go on; number 0 for the first of a day. */
  readonly after: Pick<PeriodRecord, "day" | "number">;
  /** The first day that is too late. */
  readonly before: Day;
  readonly limit: number;
}

/** The next records of a ledger by their business day; withdrawn ones have none. */
export async function readPeriodRecords(
  db: D1Database,
  vault: Vault,
  { ledger, shops, after, before, limit }: Wanted,
): Promise<PeriodRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT record.number, record.id, record.day, record.changed_at AS at,
              ${storedAt("record_version", "cells")} AS cells, ${DATA_KEY}
       FROM record
       JOIN record_version
         ON record_version.record = record.number AND record_version.version = record.version
       WHERE record.ledger = ?1 AND record.day < ?2 AND (record.day, record.number) > (?3, ?4)
         AND ${shopAllowed("record.shop", "?5")}
       ORDER BY record.day, record.number
       LIMIT ?6`,
    )
    .bind(ledger, before, after.day, after.number, shopsJson(shops), limit)
    .all();
  const opened = await openRows<Omit<PeriodRecord, "cells"> & { readonly cells: string }>(
    vault,
    results,
    { cells: "cells" },
  );
  return opened.map(({ cells, ...row }) => ({ ...row, cells: JSON.parse(cells) as Row })); // ours, see save-records
}
