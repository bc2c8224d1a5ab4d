import { keySecrets } from "../../worker/environment/key-secrets.ts";
import { vaultOf } from "../../worker/environment/vault.ts";
import { openRows, storedAt, DATA_KEY } from "../../worker/store/vault/open-rows.ts";
import { env as bindings } from "cloudflare:workers";

/** A version as it is stored, with its cells opened, as JSON. */
interface StoredVersion {
  readonly id: string;
  readonly record: number;
  readonly version: number;
  readonly cells: string;
}

/** The versions of all records, or of those that an SQL condition names, with what is sealed in them opened. */
export async function storedVersions(condition = "TRUE"): Promise<StoredVersion[]> {
  const { results } = await bindings.DB.prepare(
    `SELECT record.id, record_version.record, record_version.version,
            ${storedAt("record_version", "cells")} AS cells, ${DATA_KEY}
     FROM record_version JOIN record ON record.number = record_version.record
     WHERE ${condition} ORDER BY record_version.record, record_version.version`,
  ).all();
  const vault = vaultOf(keySecrets(bindings.KEY_SECRET));
  const opened = await openRows<StoredVersion>(vault, results, { cells: "cells" });
  // In one order, so that two states can be held side by side.
  return opened.map(({ id, record, version, cells }) => {
    const sorted = Object.entries(JSON.parse(cells) as object).toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return { id, record, version, cells: JSON.stringify(Object.fromEntries(sorted)) };
  });
}
