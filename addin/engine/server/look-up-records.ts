import type { z } from "zod";
import { MAX_LOOKUP } from "../../../shared/api/limits.ts";
import { lookUpRecords } from "../../../shared/api/record.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Client } from "../../client.ts";
import { inSlices, type Asked } from "./in-slices.ts";

/** A record as the server knows it, and as it was at the version that was named. */
export type KnownRecord = z.output<typeof lookUpRecords.response>["records"][number];

/** A record, and the version of it that a row shows. */
interface AtVersion {
  readonly id: RecordId;
  readonly version: Version;
}

/** Looks any number of a ledger's records up; those that the server does not have are left out. */
export const lookUp = (client: Client, ledger: Ledger, records: readonly AtVersion[]) =>
  ask(client, ledger, records, false);

/** The same of those alone that have moved on from the version, with the cells that differ. */
export const lookUpChanged = (client: Client, ledger: Ledger, records: readonly AtVersion[]) =>
  ask(client, ledger, records, true);

async function ask(
  client: Client,
  ledger: Ledger,
  records: readonly AtVersion[],
  changed: boolean,
): Promise<Asked<KnownRecord>> {
  const params = { ledger: ledger.id };
  const { said, failure } = await inSlices(records, MAX_LOOKUP, (slice) =>
    client.call(lookUpRecords, { params, body: { records: [...slice], changed } }),
  );
  return { said: said.flatMap((response) => response.records), failure };
}
