import { dayOfMoment } from "../../../shared/time/moment.ts";
import { asksOf } from "../../../shared/worklists/worklist.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import type { Person } from "../../../shared/api/person.ts";
import type { CallResult, Client } from "../../client.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";
import { type Environment, localNow } from "../environment.ts";
import { isFilled } from "../sheet/filled-snapshot.ts";
import { type ListKey, listTable } from "../sheet/list-key.ts";
import { openList, type OpenList } from "../sheet/open-list.ts";
import { checkList } from "./check-list.ts";
import { listLines, type LinesPage } from "./list-lines.ts";
import { type ListMaking, listSheet } from "./list-sheet.ts";
import { type CheckingList, checkingFor } from "./read-answer.ts";
import { type ListRenewed, renewal } from "./renew-list.ts";

/** What a pull of a worklist brought. */
export interface PulledList {
  readonly sheet: SheetRef;
  /** How many lines there are, and how many of them nobody can answer now. */
  readonly total: number;
  readonly blocked: number;
  /** What it did to a list that stood there; null for a new sheet. */
  readonly renewed: ListRenewed | null;
}

/** Which list is pulled: its lines, and the sheet to renew instead of the one that holds just these. */
export interface PullListQuery extends Omit<ListKey, "shops"> {
  readonly into?: string;
  /** Shows personal columns whole; it goes into the audit log. */
  readonly reason?: string;
  /** What may be chosen for an ask where only the server knows, by the ask. */
  readonly offered?: ListMaking["offered"];
}

/** Pulls a worklist into a sheet of its own, or renews the one that it stands in. */
export async function pullList(
  workbook: Workbook,
  client: Client,
  person: Person,
  query: PullListQuery,
  env: Environment,
): Promise<CallResult<PulledList>> {
  const { into, reason, offered = {}, ...wanted } = query;
  const worklist = worklistById(wanted.worklist);
  if (worklist === undefined) throw new Error(`There is no worklist ${wanted.worklist}`);
  const response = await listLines(client, { ...wanted, ...(reason !== undefined && { reason }) });
  if (!response.ok) return response;
  const page = response.value;
  const { shops, role } = person;
  const today = dayOfMoment(localNow(env));
  const making: ListMaking = {
    // A list of today is one of that day from then on.
    key: { ...wanted, day: page.day, shops: shops === null ? null : shops.toSorted() },
    worklist,
    asks: asksOf(worklist, role),
    lists: env.settings.lists,
    offered,
    language: env.language,
    today,
  };
  const { total, blocked } = page;
  const at = into ?? (await workbook.findList(listTable(making.key)))?.id;
  const renewed =
    at === undefined
      ? undefined
      : await renew(workbook, at, page, making, checkingFor(worklist, role, env.settings, today));
  if (renewed !== undefined) return { ok: true, value: { ...renewed, total, blocked } };
  const sheet = await workbook.addList(listSheet(page, making));
  return { ok: true, value: { sheet, total, blocked, renewed: null } };
}

/** Renews the list in a sheet, as it stands when nobody types; undefined where the sheet holds another one, or none. */
async function renew(
  workbook: Workbook,
  sheet: string,
  page: LinesPage,
  making: ListMaking,
  checking: CheckingList,
): Promise<Pick<PulledList, "sheet" | "renewed"> | undefined> {
  for (;;) {
    const list = await listIn(workbook, sheet);
    if (list === undefined || !isSame(list.key, making.key)) return undefined;
    const { change, done } = renewal(checkList(list, checking), page, making);
    // Planned by row numbers: a sheet that was sorted meanwhile is read once more.
    if (workbook.revision(sheet) !== list.snapshot.revision) continue;
    await workbook.changeList(sheet, change);
    const { row, column } = { row: list.headerRow, column: list.snapshot.grid.firstColumn };
    await workbook.select(sheet, row, column);
    return { sheet: list.snapshot.sheet, renewed: done };
  }
}

/** The worklist that a sheet holds; undefined when it holds none. */
export async function listIn(workbook: Workbook, sheet: string): Promise<OpenList | undefined> {
  const snapshot = await workbook.readSheet(sheet);
  return isFilled(snapshot) ? openList(snapshot) : undefined;
}

const isSame = (one: ListKey, other: ListKey): boolean => listTable(one) === listTable(other);
