import { isGone } from "../../../shared/privacy/erased.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Vault } from "../../environment/vault.ts";
import type { StoredRecord } from "../../record/stored-record.ts";
import { openRows } from "../vault/open-rows.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";
import { cellsSpokenOf, recordColumns, recordJoins, storedRecordFrom } from "./stored-records.ts";

/**
 * A record now, withdrawn ones with the cells that they had, and its cells at the version that was asked
 * for; null when there is no such version, or when the record was of a shop then that the reader may not see.
 */
export interface RecordAtVersion extends StoredRecord {
  readonly base: Row | null;
}

const sealed = { cells: "cells", spoken: "cells", base: "cells" } as const;

const isTheirs = (version: string) => shopAllowed(shopAtVersion(version), "?3");
const spokenOf = (version: string) => cellsSpokenOf(version, isTheirs("had.version"));

interface Wanted {
  readonly ledger: string;
  /** The shops that the reader is limited to; null for all. */
  readonly shops: readonly string[] | null;
  readonly records: readonly { readonly id: RecordId; readonly version: Version }[];
  /** Leaves out records that stand at the very version. */
  readonly changed: boolean;
}

/** Records of a ledger as they stand, and as they stood; those that there are not are left out. */
export async function readAtVersions(
  db: D1Database,
  vault: Vault,
  { ledger, shops, records, changed }: Wanted,
): Promise<RecordAtVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT ${recordColumns}, ${spokenOf("record_version")} AS spoken,
              iif(then_version.version IS NULL OR NOT ${isTheirs("then_version.version")},
                  NULL, ${spokenOf("then_version")}) AS base
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value ->> 0
       ${recordJoins}
       LEFT JOIN record_version AS then_version
         ON then_version.record = record.number AND then_version.version = wanted.value ->> 1
       WHERE record.ledger = ?2 AND ${shopAllowed("record.shop", "?3")}
         ${changed ? "AND record.version <> wanted.value ->> 1" : ""}`,
    )
    .bind(JSON.stringify(records.map(({ id, version }) => [id, version])), ledger, shopsJson(shops))
    .all();
  const opened = await openRows<{ base: string | null; spoken: string }>(vault, results, sealed, {
    gone: "said",
  });
  // All are ours, see save-records.
  return opened.map(({ base, spoken, ...row }) => {
    const [cells, before] = bothKnown(
      JSON.parse(spoken) as Row,
      base === null ? null : (JSON.parse(base) as Row),
    );
    return { ...storedRecordFrom(row), cells, base: before };
  });
}

/** Both without the columns that one of them does not tell any more: that is no change, and goes into no sheet. */
function bothKnown(cells: Row, base: Row | null): [Row, Row | null] {
  const gone = new Set(
    [cells, base ?? {}].flatMap((row) => Object.keys(row).filter((column) => isGone(row[column]))),
  );
  if (gone.size === 0) return [cells, base];
  const known = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !gone.has(column)));
  return [known(cells), base === null ? null : known(base)];
}
