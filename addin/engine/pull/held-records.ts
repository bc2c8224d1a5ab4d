import type { z } from "zod";
import { type HeldRecord, heldRecords } from "../../../shared/api/held-records.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { CallResult, Client } from "../../client.ts";
import { after, allPages } from "../server/all-pages.ts";

const PER_PAGE = 2000;

/** All records of a ledger whose amounts wait. */
export async function allHeldRecords(
  client: Client,
  ledger: Ledger,
): Promise<CallResult<HeldRecord[]>> {
  const params = { ledger: ledger.id };
  const pages = await allPages<z.output<typeof heldRecords.response>>((before) =>
    client.call(heldRecords, { params, query: { ...after(before), limit: PER_PAGE } }),
  );
  return pages.ok ? { ok: true, value: pages.value.flatMap(({ records }) => records) } : pages;
}
