import type { FoundRecord } from "../record/stored-record.ts";
import { openRows } from "../store/vault/open-rows.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";
import type { WorkContext } from "./half.ts";

/** The records with these ids, by them, opened. */
export async function readRecords(
  { db, vault }: Pick<WorkContext, "db" | "vault">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundRecord>> {
  const { results } = await storedRecords(db, JSON.stringify([...new Set(ids)])).all();
  const found = (await openRows(vault, results, sealedInFound)).map(foundRecordFrom);
  return new Map(found.map((record) => [record.id as string, record]));
}
