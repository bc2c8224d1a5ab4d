import type { z } from "zod";
import { unmatchedItems, type UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { type UnmatchedItemSide } from "../../../shared/links/link.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Localized } from "../../../shared/localized.ts";
import type { CallResult, Client } from "../../client.ts";
import { after, allPages } from "../server/all-pages.ts";

const PER_PAGE = 2000;

/** All unmatched items of a ledger's own rows, or of other ledgers' rows that wait for one in it. */
export async function allUnmatchedItems(
  client: Client,
  ledger: Ledger,
  side: UnmatchedItemSide,
): Promise<CallResult<UnmatchedItem[]>> {
  const params = { ledger: ledger.id };
  const query = { side, limit: PER_PAGE };
  const pages = await allPages<z.output<typeof unmatchedItems.response>>((before) =>
    client.call(unmatchedItems, { params, query: { ...query, ...after(before) } }),
  );
  return pages.ok ? { ok: true, value: pages.value.flatMap((page) => page.unmatchedItems) } : pages;
}

/** A row of another ledger that waits for a row in the open ledger. */
export interface AwaitedRow {
  readonly unmatchedItem: UnmatchedItem;
  /** The title of its ledger. */
  readonly title: Localized;
}

/** What other ledgers' rows wait for in this one. */
export async function awaitedHere(
  client: Client,
  ledger: Ledger,
): Promise<CallResult<AwaitedRow[]>> {
  const awaited = await allUnmatchedItems(client, ledger, "others");
  if (!awaited.ok) return awaited;
  const value = awaited.value.map((unmatchedItem): AwaitedRow => {
    const { ledger: id } = unmatchedItem;
    return { unmatchedItem, title: ledgerById(id)?.title ?? { zh: id, en: id } };
  });
  return { ok: true, value };
}
