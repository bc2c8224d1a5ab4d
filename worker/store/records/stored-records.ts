import type { Row } from "../../../shared/row.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";
import { DATA_KEY, storedAt } from "../vault/open-rows.ts";
import type { FoundRecord, StoredRecord } from "../../record/stored-record.ts";

interface RecordRow {
  readonly id: RecordId;
  readonly number: number;
  readonly ledger: string;
  readonly version: number;
  readonly withdrawn: 0 | 1;
  readonly shop: string;
  readonly day: Day | null;
  readonly cells: string;
  readonly by: string;
  readonly at: string;
  readonly dataKey: string | null;
  readonly isDamaged?: true;
}

/** The columns and tables of a whole record, for `storedRecordFrom` once its cells were opened. */
export const recordColumns = `
  record.id, record.number, record.ledger, record.version, record.withdrawn, record.shop, record.day,
  ${storedAt("record_version", "cells")} AS cells, person.name AS "by", record.changed_at AS at, ${DATA_KEY}`;

/** What belongs to a record's current version. */
export const recordJoins = `
  JOIN record_version
    ON record_version.record = record.number AND record_version.version = record.version
  JOIN person ON person.id = record.changed_by`;

/**
 * The SQL expression of the cells that a version speaks of; one that withdrew its record has none of its
 * own and speaks of those that it took away. `'{}'` when there were none, or when they fail `condition`,
 * SQL about the version `had` that had them.
 */
export const cellsSpokenOf = (version: string, condition = "TRUE"): string =>
  `iif(${version}.cells <> '{}', ${storedAt(version, "cells")}, coalesce(
     (SELECT ${storedAt("had", "cells")} FROM record_version AS had
      WHERE had.record = ${version}.record
        AND had.version = coalesce(${version}.restores, ${version}.version) - 1
        AND ${condition}), '{}'))`;

/** The join of what withdrew a record, as `withdrawal`: an undo may have brought an earlier withdrawal back. */
export const withdrawalJoin = `
  LEFT JOIN record_version AS withdrawal
    ON record.withdrawn = 1 AND withdrawal.record = record.number
       AND withdrawal.version = coalesce(record_version.restores, record_version.version)`;

/**
 * The statement that reads records by their ids, a JSON array; `foundRecordFrom` understands its rows. `beside` is SQL
 * for what else is read of each. Here and elsewhere CROSS JOIN has SQLite
 * begin with the list: it knows nothing of its length, and would sometimes rather walk a whole ledger.
 */
export function storedRecords(
  db: D1Database,
  ids: string,
  beside: readonly string[] = [],
): D1PreparedStatement {
  const columns = [
    recordColumns,
    `${storedAt("withdrawal", "reason")} AS reason`,
    `record.changed_by AS person`,
    `record.warnings`,
    `iif(withdrawal.version IS NULL, NULL, ${cellsSpokenOf("record_version")}) AS had`,
    ...beside,
  ];
  return db
    .prepare(
      `SELECT ${columns.join(", ")}
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       ${recordJoins} ${withdrawalJoin}`,
    )
    .bind(ids);
}

/** What of a row of `recordColumns` is to be opened, and of one of `storedRecords`. */
export const sealedInRecord = { cells: "cells" } as const;
export const sealedInFound = { cells: "cells", had: "cells", reason: "reason" } as const;

/** A record from a row of `recordColumns`, opened; what else stands in the row is left there. */
export function storedRecordFrom(row: unknown): StoredRecord {
  const { id, number, ledger, version, withdrawn, shop, day, cells, by, at, dataKey, isDamaged } =
    row as RecordRow;
  return {
    id,
    number,
    ledger,
    version,
    withdrawn: withdrawn === 1,
    shop,
    day,
    cells: JSON.parse(cells) as Row, // ours, see save-records
    by,
    at,
    dataKey,
    ...(isDamaged === true && { isDamaged }),
  };
}

/** A record from a row of `storedRecords`, opened. */
export function foundRecordFrom(row: unknown): FoundRecord {
  const { reason, person, had, warnings } = row as {
    reason: string | null;
    person: string;
    had: string | null;
    warnings: string | null;
  };
  const stored = storedRecordFrom(row);
  const cells = had === null ? null : (JSON.parse(had) as Row); // ours, see save-records
  return { ...stored, warnings, withdrawal: stored.withdrawn ? { cells, person, reason } : null };
}
