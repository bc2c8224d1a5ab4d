import { z } from "zod";
import { digest } from "../../../shared/digest.ts";
import { lineState } from "../../../shared/api/worklists.ts";
import { LIST_KEY } from "../../../shared/messages/list-sheet.ts";
import { day } from "../../../shared/time/wire.ts";
import { writeFilters } from "../../../shared/worklists/line-filters.ts";

/** What a pulled worklist is: which one, and what it was limited to. */
const listKey = z.object({
  worklist: z.string(),
  state: lineState,
  day: day.nullable(),
  shop: z.string().nullable(),
  find: z.string().nullable(),
  /** The chosen values of the worklist's filters; none when left out. */
  filters: z.record(z.string(), z.string()).optional(),
  /** The shops that its person is limited to; null for all. */
  shops: z.array(z.string()).nullable(),
});

/** What a pulled worklist is: which one, and what it was limited to. */
export type ListKey = z.output<typeof listKey>;

/** The text by which its sheet is known. */
export const writeListKey = (key: ListKey): string => `${LIST_KEY}${JSON.stringify(key)}`;

/** The key that a cell holds; undefined where it holds none, or one that nobody can read any more. */
export function readListKey(text: string): ListKey | undefined {
  if (!text.startsWith(LIST_KEY)) return undefined;
  try {
    return listKey.safeParse(JSON.parse(text.slice(LIST_KEY.length))).data;
  } catch {
    return undefined;
  }
}

/** The name of its table: always the same for the same list, so that people's own formulas go on working. */
export function listTable({ worklist, ...limits }: ListKey): string {
  const { state, day: ofDay, shop, find, shops, filters } = limits;
  const chosen = writeFilters(filters);
  const isOpen = state === "open" && chosen === undefined;
  const whole = isOpen && [ofDay, shop, find, shops].every((limit) => limit === null);
  const name = `list_${worklist.replaceAll("-", "_")}`;
  // A hyphen would be no part of a name.
  const said = [state, ofDay, shop, find, shops, ...(chosen === undefined ? [] : [chosen])];
  return whole ? name : `${name}_${digest(said).replaceAll("-", ".")}`;
}
