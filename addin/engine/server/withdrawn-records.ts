import type { z } from "zod";
import { listWithdrawn } from "../../../shared/api/record.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Client } from "../../client.ts";
import { after, allPages } from "./all-pages.ts";

type WithdrawnPage = z.output<typeof listWithdrawn.response>;

/** A record that is withdrawn: by whom, when and why. */
export type WithdrawnRecord = WithdrawnPage["records"][number];

/** The withdrawn records of a ledger; null when the server could not be asked. */
export async function withdrawnRecords(
  client: Client,
  ledger: Ledger,
): Promise<ReadonlyMap<RecordId, WithdrawnRecord> | null> {
  const params = { ledger: ledger.id };
  const asked = await allPages<WithdrawnPage>((before) =>
    client.call(listWithdrawn, { params, query: after(before) }),
  );
  if (!asked.ok) return null;
  return new Map(
    asked.value.flatMap(({ records }) => records.map((record) => [record.id, record])),
  );
}
