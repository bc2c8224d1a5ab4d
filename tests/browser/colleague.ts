import { createClient } from "../../addin/client.ts";
import { pushRows } from "../../shared/api/push.ts";
import { lookUpRecords } from "../../shared/api/record.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";

/**
 * Somebody else changes some cells of an after-sales record meanwhile, from another machine.
 *
 * @param mark what stands in the Mark column of the record's row
 * @throws when the server does not take it
 */
export async function colleagueChanges(
  url: string,
  key: string,
  mark: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  trustOwnCertificate();
  const client = createClient({ server: url, key, fetch: (to, init) => fetch(to, init) });
  const params = { ledger: "after-sales" };
  const [id = "", version = ""] = mark.split("·");
  const found = await client.call(lookUpRecords, {
    params,
    body: { records: [{ id, version: Number(version) }] },
  });
  const record = found.ok ? found.value.records[0] : undefined;
  if (record === undefined) throw new Error(`There is no record ${mark}`);
  const cells = { ...record.cells, ...changes };
  const response = await client.call(pushRows, {
    params,
    body: { id: crypto.randomUUID(), rows: [{ id, base: record.version, cells }] },
  });
  const outcome = response.ok ? response.value.rows[0]?.outcome : response.failure.kind;
  if (outcome !== "updated") throw new Error(`The colleague's change was answered with ${outcome}`);
}
