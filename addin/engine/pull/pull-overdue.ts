import type { z } from "zod";
import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { overdue, type OverdueFlag, type OverdueList } from "../../../shared/api/overdue.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import {
  flagsTogether,
  unmatchedItemText,
  overdueText,
} from "../../../shared/messages/overdue-flag.ts";
import { overdueAt } from "../../../shared/derive/deadlines.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { CallResult, Client } from "../../client.ts";
import type { Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { allUnmatchedItems, awaitedHere, type AwaitedRow } from "./unmatched-items.ts";
import { after, allPages } from "../server/all-pages.ts";
import { rowsByRecord } from "../marks/marks.ts";
import { headerRowNumber, sheetColumn } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** A flag and the row of this sheet that it is about. */
export interface FlaggedRow {
  readonly flag: OverdueFlag;
  /** Null when the record is not in this sheet. */
  readonly row: number | null;
  /** What the row calls itself in the sheet. */
  readonly reference: string;
  /** Days since the last day allowed, and whole hours since the due moment. */
  readonly days: number;
  readonly hours: number;
}

/** A row of this ledger whose counterpart in another one is missing, or is there and should not be. */
export interface UnmatchedRow {
  readonly unmatchedItem: UnmatchedItem;
  /** Null when the record is not in this sheet. */
  readonly row: number | null;
  /** What the row calls itself. */
  readonly reference: string;
}

export interface PulledOverdue {
  readonly asOf: Moment;
  /** By money at risk × days over. */
  readonly flags: readonly FlaggedRow[];
  readonly wereOverdue: readonly FlaggedRow[];
  /** The longest first. */
  readonly unmatchedItems: readonly UnmatchedRow[];
  /** Rows of other ledgers that wait for one in this. */
  readonly awaited: readonly AwaitedRow[];
  /** How many rows of this sheet are flagged. A row may have several flags, and a flag no row here. */
  readonly rows: number;
}

/**
 * Pulls what is overdue and what misses its counterpart in another ledger, and writes it into the
 * overdue column of the sheet; flags that cleared are blanked.
 */
export async function pullOverdue(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  env: Environment,
): Promise<CallResult<PulledOverdue>> {
  const { ledger } = openLedger;
  const [overdueNow, unmatched, awaited] = await Promise.all([
    allFlags(client, openLedger, { list: "overdue" }),
    allUnmatchedItems(client, ledger, "own"),
    awaitedHere(client, ledger),
  ]);
  if (!overdueNow.ok) return overdueNow;
  if (!unmatched.ok) return unmatched;
  if (!awaited.ok) return awaited;
  const { asOf } = overdueNow.value;
  const metLate = await allFlags(client, openLedger, { list: "were-overdue", asOf });
  if (!metLate.ok) return metLate;
  const { rows } = await rowsByRecord(workbook, openLedger);
  const place = (flag: OverdueFlag): FlaggedRow => {
    const row = rows.get(flag.record)?.[0] ?? null;
    const { days, hours } = overdueAt(flag, asOf);
    return { flag, row, reference: row === null ? "" : referenceAt(openLedger, row), days, hours };
  };
  const flags = overdueNow.value.flags.map(place).toSorted((a, b) => risk(b) - risk(a));
  const unmatchedItems = unmatched.value.map((unmatchedItem): UnmatchedRow => {
    const row = rows.get(unmatchedItem.record)?.[0] ?? null;
    return { unmatchedItem, row, reference: unmatchedItem.reference };
  });
  await writeFlags(
    workbook,
    openLedger,
    flagTexts(ledger, { flags, unmatchedItems, asOf }, env),
    rows,
  );
  const flagged = new Set([...flags, ...unmatchedItems].flatMap(({ row }) => row ?? [])).size;
  const wereOverdue = metLate.value.flags.map(place);
  const value = { asOf, flags, wereOverdue, unmatchedItems, awaited: awaited.value, rows: flagged };
  return { ok: true, value };
}

const FLAGS_PER_PAGE = 2000;

/** All pages of a list, as of one moment. */
async function allFlags(
  client: Client,
  openLedger: OpenLedger,
  query: { readonly list: OverdueList; readonly asOf?: Moment },
): Promise<CallResult<{ asOf: Moment; flags: OverdueFlag[] }>> {
  const params = { ledger: openLedger.ledger.id };
  const limit = FLAGS_PER_PAGE;
  const pages = await allPages<z.output<typeof overdue.response>>((before) => {
    const moment = before === undefined ? {} : { asOf: before.asOf };
    return client.call(overdue, {
      params,
      query: { ...query, ...moment, ...after(before), limit },
    });
  });
  if (!pages.ok) return pages;
  const [first] = pages.value;
  return {
    ok: true,
    value: { asOf: first.asOf, flags: pages.value.flatMap((page) => page.flags) },
  };
}

// A flag without money counts as one 分, so that among those the older stands first.
const risk = ({ flag, hours }: FlaggedRow) => Math.max(1, Math.abs(flag.amount)) * (hours + 1);

/** What each record's flag says: the weightiest thing that is overdue, and every unmatched item. */
function flagTexts(
  ledger: Ledger,
  { flags, unmatchedItems, asOf }: Pick<PulledOverdue, "flags" | "unmatchedItems" | "asOf">,
  { language }: Environment,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const { flag, ...late } of flags) {
    const { record, rule } = flag;
    const title = ledger.deadlines[rule]?.title ?? { zh: rule, en: rule };
    if (!texts.has(record)) texts.set(record, [overdueText(title, late, language)]);
  }
  for (const { unmatchedItem } of unmatchedItems) {
    const text = unmatchedItemText(unmatchedItem, asOf, language);
    texts.set(unmatchedItem.record, [...(texts.get(unmatchedItem.record) ?? []), text]);
  }
  return new Map([...texts].map(([record, said]) => [record, flagsTogether(said, language)]));
}

async function writeFlags(
  workbook: Workbook,
  openLedger: OpenLedger,
  texts: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, readonly number[]>,
) {
  const numbers = [...rows.values()].flat();
  if (numbers.length === 0) return;
  const first = headerRowNumber(openLedger) + 1;
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const cells = new Array<string | null>(last - first + 1).fill(null);
  for (const [record, ofRecord] of rows) {
    for (const number of ofRecord) cells[number - first] = texts.get(record) ?? "";
  }
  const { id } = openLedger.snapshot.sheet;
  const { overdue: column } = await workbook.ownedColumns(id, headerRowNumber(openLedger));
  await workbook.writeOwned(id, column, first, cells);
}

function referenceAt(openLedger: OpenLedger, row: number): string {
  const { grid } = openLedger.snapshot;
  for (const key of openLedger.ledger.reference) {
    const column = sheetColumn(openLedger, key);
    if (column === undefined) continue;
    const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
    if (value !== undefined && value !== "") return String(value);
  }
  return "";
}
