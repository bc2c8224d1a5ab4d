import type { z } from "zod";
import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import type { HeldRecord } from "../../../shared/api/held-records.ts";
import { overdue, type OverdueFlag, type OverdueList } from "../../../shared/api/overdue.ts";
import {
  besideFlag,
  decidedFlagText,
  escalatedText,
  flagsTogether,
  heldFlagText,
  unmatchedItemText,
  overdueText,
  wasOverdueText,
} from "../../../shared/messages/overdue-flag.ts";
import { overdueAt } from "../../../shared/derive/overdue-at.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { CallResult, Client } from "../../client.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { allHeldRecords } from "./held-records.ts";
import { lateRows } from "./late-rows.ts";
import { allUnmatchedItems, awaitedHere, type AwaitedRow } from "./unmatched-items.ts";
import { after, allPages } from "../server/all-pages.ts";
import { planByMarks } from "../marks/marks.ts";
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

/** A row of this ledger whose amounts are not handed over to finance yet. */
export interface HeldRow {
  readonly held: HeldRecord;
  /** Null when the record is not in this sheet. */
  readonly row: number | null;
}

export interface PulledOverdue {
  readonly asOf: Moment;
  /** By money at risk × days over. */
  readonly flags: readonly FlaggedRow[];
  readonly wereOverdue: readonly FlaggedRow[];
  /** The longest first. */
  readonly unmatchedItems: readonly UnmatchedRow[];
  readonly held: readonly HeldRow[];
  /** Rows of other ledgers that wait for one in this. */
  readonly awaited: readonly AwaitedRow[];
  /** How many rows of this sheet are flagged. A row may have several flags, and a flag no row here. */
  readonly rows: number;
}

/**
 * Pulls what is overdue, what misses its counterpart in another ledger, and whose amounts wait, and writes it into the
 * overdue column of the sheet; flags that cleared are blanked. Another thing that the server knows of a record is one
 * more list here, with a text in `shared/messages/overdue-flag.ts`.
 */
export async function pullOverdue(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  env: Environment,
): Promise<CallResult<PulledOverdue>> {
  const { ledger } = openLedger;
  const [overdueNow, unmatched, awaited, waiting] = await Promise.all([
    allFlags(client, openLedger, { list: "overdue" }),
    allUnmatchedItems(client, ledger, "own"),
    awaitedHere(client, ledger),
    allHeldRecords(client, ledger),
  ]);
  if (!overdueNow.ok) return overdueNow;
  if (!unmatched.ok) return unmatched;
  if (!awaited.ok) return awaited;
  if (!waiting.ok) return waiting;
  const { asOf } = overdueNow.value;
  const [metLate, decided] = await Promise.all([
    allFlags(client, openLedger, { list: "were-overdue", asOf }),
    allFlags(client, openLedger, { list: "decided", asOf }),
  ]);
  if (!metLate.ok) return metLate;
  if (!decided.ok) return decided;
  const all = {
    ledger: openLedger,
    asOf,
    overdue: overdueNow.value.flags,
    metLate: metLate.value.flags,
    unmatched: unmatched.value,
    waiting: waiting.value,
  };
  const { planned } = await planByMarks(workbook, openLedger, env, async (rows) => {
    const found = await placed(all, rows, env);
    const said = { ...found, decided: decided.value.flags };
    return { ...found, cells: await flagCells(openLedger, said, asOf, rows, env) };
  });
  const { cells, ...found } = planned;
  await writeFlags(workbook, openLedger, cells);
  const { flags, unmatchedItems, held } = found;
  const flagged = new Set([...flags, ...unmatchedItems, ...held].flatMap(({ row }) => row ?? []));
  return { ok: true, value: { asOf, ...found, awaited: awaited.value, rows: flagged.size } };
}

type Rows = ReadonlyMap<RecordId, readonly number[]>;

/** Where the flags and the unmatched rows stand in the sheet. */
async function placed(
  all: {
    readonly ledger: OpenLedger;
    readonly asOf: Moment;
    readonly overdue: readonly OverdueFlag[];
    readonly metLate: readonly OverdueFlag[];
    readonly unmatched: readonly UnmatchedItem[];
    readonly waiting: readonly HeldRecord[];
  },
  rows: Rows,
  env: Environment,
): Promise<Pick<PulledOverdue, "flags" | "wereOverdue" | "unmatchedItems" | "held">> {
  const place = (flag: OverdueFlag): FlaggedRow => {
    const row = rows.get(flag.record)?.[0] ?? null;
    const { days, hours } = overdueAt(flag, all.asOf);
    return { flag, row, reference: row === null ? "" : referenceAt(all.ledger, row), days, hours };
  };
  const flags = await eachPausing(all.overdue, env, place);
  return {
    flags: flags.toSorted((a, b) => risk(b) - risk(a)),
    wereOverdue: await eachPausing(all.metLate, env, place),
    unmatchedItems: await eachPausing(all.unmatched, env, (unmatchedItem) => ({
      unmatchedItem,
      row: rows.get(unmatchedItem.record)?.[0] ?? null,
      reference: unmatchedItem.reference,
    })),
    held: await eachPausing(all.waiting, env, (held) => ({
      held,
      row: rows.get(held.record)?.[0] ?? null,
    })),
  };
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

const byHours = (a: FlaggedRow, b: FlaggedRow) => b.hours - a.hours;

// A flag without money counts as one 分, so that among those the older stands first.
const risk = ({ flag, hours }: FlaggedRow) => Math.max(1, Math.abs(flag.amount)) * (hours + 1);

/**
 * What the overdue column shall say below the headings: of each record the weightiest thing that is overdue, every
 * unmatched item, that its amounts wait, and what somebody has decided about a deadline; last the one that was met the most too late.
 */
async function flagCells(
  openLedger: OpenLedger,
  {
    flags,
    wereOverdue,
    unmatchedItems,
    held,
    decided,
  }: Pick<PulledOverdue, "flags" | "wereOverdue" | "unmatchedItems" | "held"> & {
    readonly decided: readonly OverdueFlag[];
  },
  asOf: Moment,
  rows: Rows,
  env: Environment,
): Promise<(string | null)[]> {
  const { language } = env;
  const levels = env.settings.lists["escalation-levels"] ?? [];
  const texts = new Map<string, string[]>();
  const titleOf = ({ rule }: OverdueFlag) =>
    openLedger.ledger.deadlines[rule]?.title ?? { zh: rule, en: rule };
  for (const { flag, ...late } of flags) {
    if (texts.has(flag.record)) continue;
    if (texts.size % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const text = [overdueText(titleOf(flag), late, language), ...besideFlag(flag, language)].join(
      " · ",
    );
    const escalated = flag.level === null ? [] : [escalatedText(flag.level, levels, language)];
    texts.set(flag.record, [text, ...escalated]);
  }
  for (const { unmatchedItem } of unmatchedItems) {
    const text = unmatchedItemText(unmatchedItem, asOf, language);
    texts.set(unmatchedItem.record, [...(texts.get(unmatchedItem.record) ?? []), text]);
  }
  for (const { held: of } of held) {
    const text = heldFlagText(of, language);
    texts.set(of.record, [...(texts.get(of.record) ?? []), text]);
  }
  for (const flag of decided) {
    const said = texts.get(flag.record) ?? [];
    const isOnlyUp = flag.level !== null && !flag.waived && !flag.paused && flag.assigned === null;
    const text = isOnlyUp ? [] : [decidedFlagText(titleOf(flag), flag, asOf, language)];
    const escalated = flag.level === null ? [] : [escalatedText(flag.level, levels, language)];
    texts.set(flag.record, [...new Set([...said, ...text, ...escalated])]);
  }
  for (const [record, [latest]] of lateRows(wereOverdue.toSorted(byHours))) {
    if (latest === undefined) continue;
    if (texts.size % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const text = wasOverdueText(titleOf(latest.flag), latest, language);
    texts.set(record, [...(texts.get(record) ?? []), text]);
  }
  const first = headerRowNumber(openLedger) + 1;
  const cells: (string | null)[] = [];
  let done = 0;
  for (const [record, numbers] of rows) {
    if (done++ % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const said = texts.get(record);
    const text = said === undefined ? "" : flagsTogether(said, language);
    for (const number of numbers) {
      while (cells.length <= number - first) cells.push(null);
      cells[number - first] = text;
    }
  }
  return cells;
}

async function writeFlags(
  workbook: Workbook,
  openLedger: OpenLedger,
  cells: readonly (string | null)[],
): Promise<void> {
  if (cells.length === 0) return;
  const { id } = openLedger.snapshot.sheet;
  const headerRow = headerRowNumber(openLedger);
  const { overdue: column } = await workbook.ownedColumns(id, headerRow);
  await workbook.writeOwned(id, column, headerRow + 1, cells);
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
