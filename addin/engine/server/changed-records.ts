import type { z } from "zod";
import { listRecords } from "../../../shared/api/record.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { CallResult, Client } from "../../client.ts";

/** A record in the list of changes; personal and sensitive cells are masked. */
export type ListedRecord = z.output<typeof listRecords.response>["records"][number];

/** What has changed in a ledger since a cursor. */
export interface ChangedRecords {
  readonly records: readonly ListedRecord[];
  /** Where the next listing goes on. */
  readonly cursor: string;
  /** False when there is more than was worth listing. */
  readonly isWhole: boolean;
}

const ON_A_PAGE = 1000;

/** Lists what has changed in a ledger since a cursor, so many pages at most. */
export async function changesSince(
  client: Client,
  ledger: Ledger,
  since: string,
  mostPages: number,
): Promise<CallResult<ChangedRecords>> {
  const params = { ledger: ledger.id };
  const records: ListedRecord[] = [];
  let cursor = since;
  for (let page = 1; page <= mostPages; page += 1) {
    const response = await client.call(listRecords, {
      params,
      query: { since: cursor, limit: ON_A_PAGE },
    });
    if (!response.ok) return response;
    records.push(...response.value.records);
    cursor = response.value.cursor;
    if (!response.value.more) return { ok: true, value: { records, cursor, isWhole: true } };
  }
  return { ok: true, value: { records, cursor, isWhole: false } };
}

/** A period in which nothing happens: asked for it, the server says where its changes end, and no more. */
const NEVER = "9999-12-31";

/** The cursor from which on a ledger's changes have not happened yet. */
export async function endOfChanges(client: Client, ledger: Ledger): Promise<CallResult<string>> {
  const response = await client.call(listRecords, {
    params: { ledger: ledger.id },
    query: { from: NEVER, to: NEVER, limit: 1 },
  });
  return response.ok ? { ok: true, value: response.value.cursor } : response;
}
