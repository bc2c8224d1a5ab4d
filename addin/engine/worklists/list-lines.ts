import type { z } from "zod";
import { listWork, type WorkLine } from "../../../shared/api/worklists.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import { type Quantity, quantitiesOf } from "../../../shared/worklists/quantities.ts";
import { writeFilters } from "../../../shared/worklists/line-filters.ts";
import type { CallResult, Client } from "../../client.ts";
import { after, allPages } from "../server/all-pages.ts";
import type { ListKey } from "../sheet/list-key.ts";

/** Which lines of a worklist are asked for. */
export type LinesWanted = Omit<ListKey, "shops"> & {
  /** Shows personal columns whole; it goes into the audit log. */
  readonly reason?: string;
};

/** One page of lines. */
export type LinesPage = z.output<typeof listWork.response>;

const MOST_PER_PAGE = 2000;

/** One page of a worklist's lines: the first, or the one after a cursor. */
export function listPage(
  client: Client,
  wanted: LinesWanted,
  page: { readonly after?: string; readonly limit?: number },
): Promise<CallResult<LinesPage>> {
  const { worklist, reason } = wanted;
  const query = { ...limitsIn(wanted), ...(reason !== undefined && { reason }), ...page };
  return client.call(listWork, { params: { worklist }, query });
}

/** How many lines there are by each value of each filter; none of a worklist that has no filters. */
export async function lineGroups(
  client: Client,
  wanted: LinesWanted,
): Promise<CallResult<LinesPage["groups"]>> {
  const { worklist, state } = wanted;
  const filters = worklistById(worklist)?.filters ?? {};
  if (state !== "open" || Object.keys(filters).length === 0) return { ok: true, value: {} };
  const query = { ...limitsIn(wanted), count: "filters" } as const;
  const response = await client.call(listWork, { params: { worklist }, query });
  return response.ok ? { ok: true, value: response.value.groups } : response;
}

/** What a request for lines is limited to. */
function limitsIn({ state, day, shop, find, filters }: LinesWanted) {
  const chosen = writeFilters(filters);
  return {
    state,
    ...(day !== null && { day }),
    ...(shop !== null && { shop }),
    ...(find !== null && { find }),
    ...(chosen !== undefined && { filters: chosen }),
  };
}

/** All lines of a worklist, with what its first page says of them together. */
export async function listLines(
  client: Client,
  wanted: LinesWanted,
): Promise<CallResult<LinesPage & { readonly lines: readonly WorkLine[] }>> {
  const pages = await allPages<LinesPage>((before) =>
    listPage(client, wanted, { limit: MOST_PER_PAGE, ...after(before) }),
  );
  if (!pages.ok) return pages;
  const [first] = pages.value;
  // A line that moved meanwhile may be on two pages.
  const lines = new Map(pages.value.flatMap((page) => page.lines.map((line) => [line.id, line])));
  return { ok: true, value: { ...first, lines: [...lines.values()] } };
}

/** The first page of a worklist, with the quantities of the lines on all pages; none where it counts no things. */
export async function listFirst(
  client: Client,
  wanted: LinesWanted,
): Promise<CallResult<LinesPage & { readonly quantities: readonly Quantity[] }>> {
  const [page, groups] = await Promise.all([
    listPage(client, wanted, {}),
    lineGroups(client, wanted),
  ]);
  if (!page.ok) return page;
  if (!groups.ok) return groups;
  const quantities = worklistById(wanted.worklist)?.quantities;
  // What is shown whole is no part of a quantity.
  const { reason: _, ...masked } = wanted;
  const isAll = quantities === undefined || page.value.cursor === null;
  const all = isAll ? page : await listLines(client, masked);
  if (!all.ok) return all;
  return {
    ok: true,
    value: {
      ...page.value,
      groups: groups.value,
      quantities: quantitiesOf({ quantities }, all.value.lines),
    },
  };
}
