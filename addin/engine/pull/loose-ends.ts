import type { z } from "zod";
import { looseEnds, type LooseEnd } from "../../../shared/api/loose-ends.ts";
import { type LooseEndSide } from "../../../shared/links/link.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Localized } from "../../../shared/localized.ts";
import type { Answer, Client } from "../../client.ts";
import { after, allPages } from "../server/all-pages.ts";

const PER_PAGE = 2000;

/** All loose ends of a ledger's own rows, or of other ledgers' rows that wait for one in it. */
export async function allLooseEnds(
  client: Client,
  ledger: Ledger,
  side: LooseEndSide,
): Promise<Answer<LooseEnd[]>> {
  const params = { ledger: ledger.id };
  const query = { side, limit: PER_PAGE };
  const pages = await allPages<z.output<typeof looseEnds.answer>>((before) =>
    client.call(looseEnds, { params, query: { ...query, ...after(before) } }),
  );
  return pages.ok ? { ok: true, value: pages.value.flatMap((page) => page.looseEnds) } : pages;
}

/** A row of another ledger that waits for a row in the open ledger. */
export interface AwaitedRow {
  readonly looseEnd: LooseEnd;
  /** The title of its ledger. */
  readonly title: Localized;
}

/** What other ledgers' rows wait for in this one. */
export async function awaitedHere(client: Client, ledger: Ledger): Promise<Answer<AwaitedRow[]>> {
  const awaited = await allLooseEnds(client, ledger, "others");
  if (!awaited.ok) return awaited;
  const value = awaited.value.map((looseEnd): AwaitedRow => {
    const { ledger: id } = looseEnd;
    return { looseEnd, title: ledgerById(id)?.title ?? { zh: id, en: id } };
  });
  return { ok: true, value };
}
