import { z } from "zod";
import type { CellKind } from "../../../shared/cell.ts";
import type { Localized } from "../../../shared/localized.ts";
import { type OwnListColumn, ownListColumn } from "../../../shared/messages/list-sheet.ts";
import { headerText } from "../../../shared/reading/header-text.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import type { FilledSnapshot } from "./filled-snapshot.ts";
import { type ListKey, readListKey } from "./list-key.ts";

/** What a row of a list carries out of sight. */
export interface ListMark {
  readonly line: string;
  /** Of what the line said when it was pulled. */
  readonly stamp: string;
  /** A digest of the answer that the server has; empty while it has none. */
  readonly sent: string;
  /** A digest of the answer that its person has to look at once more, for the line is another since; empty for none. */
  readonly doubted: string;
}

/** A row of a list's table. */
export interface ListRow {
  /** As Excel numbers it. */
  readonly number: number;
  readonly values: readonly (string | number | boolean)[];
  readonly kinds: readonly CellKind[];
  /** Null for a row that a person has put there. */
  readonly mark: ListMark | null;
}

/** A worklist as it stands in a sheet. */
export interface OpenList {
  readonly snapshot: FilledSnapshot;
  readonly worklist: Worklist;
  readonly key: ListKey;
  /** The row of its headings, as Excel numbers it. */
  readonly headerRow: number;
  /** Where its columns and asks stand, by their keys: indexes in the rows' values. */
  readonly columns: Readonly<Record<string, number>>;
  readonly own: Readonly<Partial<Record<OwnListColumn, number>>>;
  readonly rows: readonly ListRow[];
}

/** How far down a list's headings may stand. */
const ROWS_LOOKED_AT = 20;

/** The worklist that a sheet holds; undefined when its key is gone, or names none. */
export function openList(snapshot: FilledSnapshot): OpenList | undefined {
  const { grid } = snapshot;
  const top = grid.values.slice(0, ROWS_LOOKED_AT);
  const key = top
    .flat()
    .map((value) => (typeof value === "string" ? readListKey(value) : undefined))
    .find((found) => found !== undefined);
  const worklist = key && worklistById(key.worklist);
  if (key === undefined || worklist === undefined) return undefined;
  const matches = top.map((row) => placed(worklist, row));
  const count = ({ columns, own }: Placed) => Object.keys(columns).length + Object.keys(own).length;
  const header = matches.reduce(
    (best, match, index) => (count(match) > count(matches[best] ?? NONE) ? index : best),
    0,
  );
  const { columns, own } = matches[header] ?? NONE;
  const rows = grid.values.slice(header + 1).map((values, index): ListRow => {
    const text = own.mark === undefined ? "" : String(values[own.mark] ?? "");
    return {
      number: grid.firstRow + header + 1 + index,
      values,
      kinds: grid.kinds[header + 1 + index] ?? [],
      mark: readListMark(text),
    };
  });
  return { snapshot, worklist, key, headerRow: grid.firstRow + header, columns, own, rows };
}

type Placed = Pick<OpenList, "columns" | "own">;

const NONE: Placed = { columns: {}, own: {} };

/** Where columns stand by a row of headings, in either language. */
function placed(worklist: Worklist, headings: readonly unknown[]): Placed {
  const columns: Record<string, number> = {};
  const own: Partial<Record<OwnListColumn, number>> = {};
  const table = Object.entries(worklist.table.columns);
  for (const [index, heading] of headings.entries()) {
    if (typeof heading !== "string" || heading === "") continue;
    const ours = ownListColumn(heading);
    if (ours !== undefined) own[ours] ??= index;
    const text = headerText(heading);
    const isOf = ({ zh, en }: Localized) => headerText(zh) === text || headerText(en) === text;
    // Where two are called alike they stand in their order.
    const found = table.find(([key, { header }]) => columns[key] === undefined && isOf(header));
    if (ours === undefined && found !== undefined) columns[found[0]] = index;
  }
  return { columns, own };
}

const storedMark = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** The text of a mark. */
export const writeListMark = ({ line, stamp, sent, doubted }: ListMark): string =>
  JSON.stringify([line, stamp, sent, doubted]);

/** The mark that a text says; null when it says none. */
export function readListMark(text: string): ListMark | null {
  if (!text.startsWith("[")) return null;
  try {
    const { data } = storedMark.safeParse(JSON.parse(text));
    if (data === undefined) return null;
    const [line, stamp, sent, doubted] = data;
    return { line, stamp, sent, doubted };
  } catch {
    return null;
  }
}
