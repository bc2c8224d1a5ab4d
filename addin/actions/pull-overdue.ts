import { overdue, type OverdueFlag, type OverdueList } from "../../shared/api/overdue.ts";
import { overdueText } from "../../shared/messages/overdue-flag.ts";
import { overdueAt } from "../../shared/time/clocks.ts";
import type { Moment } from "../../shared/time/day.ts";
import type { Answer, Client } from "../client.ts";
import type { Environment } from "./environment.ts";
import type { LedgerAtHand } from "./ledger-at-hand.ts";
import { rowsByRecord } from "./marks.ts";
import { headerRowNumber, sheetColumn } from "./sheet-columns.ts";
import type { Workbook } from "./workbook.ts";

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

export interface PulledOverdue {
  readonly asOf: Moment;
  /** By money at risk × days over. */
  readonly flags: readonly FlaggedRow[];
  readonly wereOverdue: readonly FlaggedRow[];
  /** How many rows of this sheet are flagged. A row may have several flags, and a flag no row here. */
  readonly rows: number;
}

/** Pulls what is overdue and writes it into the overdue column of the sheet; flags that cleared are blanked. */
export async function pullOverdue(
  workbook: Workbook,
  client: Client,
  atHand: LedgerAtHand,
  env: Environment,
): Promise<Answer<PulledOverdue>> {
  const overdueNow = await allFlags(client, atHand, { list: "overdue" });
  if (!overdueNow.ok) return overdueNow;
  const { asOf } = overdueNow.value;
  const metLate = await allFlags(client, atHand, { list: "were-overdue", asOf });
  if (!metLate.ok) return metLate;
  const { rows } = await rowsByRecord(workbook, atHand);
  const place = (flag: OverdueFlag): FlaggedRow => {
    const row = rows.get(flag.record)?.[0] ?? null;
    const { days, hours } = overdueAt(flag, asOf);
    return { flag, row, reference: row === null ? "" : referenceAt(atHand, row), days, hours };
  };
  const flags = overdueNow.value.flags.map(place).toSorted((a, b) => risk(b) - risk(a));
  await writeFlags(workbook, atHand, flags, rows, env);
  const flagged = new Set(flags.flatMap(({ row }) => row ?? [])).size;
  const wereOverdue = metLate.value.flags.map(place);
  return { ok: true, value: { asOf, flags, wereOverdue, rows: flagged } };
}

const FLAGS_PER_PAGE = 2000;

/** All pages of a list, as of one moment. */
async function allFlags(
  client: Client,
  atHand: LedgerAtHand,
  query: { readonly list: OverdueList; readonly asOf?: Moment },
): Promise<Answer<{ asOf: Moment; flags: OverdueFlag[] }>> {
  const params = { ledger: atHand.ledger.id };
  const limit = FLAGS_PER_PAGE;
  const flags: OverdueFlag[] = [];
  let page = await client.call(overdue, { params, query: { ...query, limit } });
  while (page.ok) {
    const { asOf, cursor } = page.value;
    flags.push(...page.value.flags);
    if (cursor === null) return { ok: true, value: { asOf, flags } };
    page = await client.call(overdue, { params, query: { ...query, asOf, after: cursor, limit } });
  }
  return page;
}

// A flag without money counts as one 分, so that among those the older stands first.
const risk = ({ flag, hours }: FlaggedRow) => Math.max(1, Math.abs(flag.amount)) * (hours + 1);

async function writeFlags(
  workbook: Workbook,
  atHand: LedgerAtHand,
  flags: readonly FlaggedRow[],
  rows: ReadonlyMap<string, readonly number[]>,
  env: Environment,
) {
  const numbers = [...rows.values()].flat();
  if (numbers.length === 0) return;
  const first = headerRowNumber(atHand) + 1;
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const texts = new Array<string | null>(last - first + 1).fill(null);
  for (const number of numbers) texts[number - first] = "";
  for (const { flag, days, hours } of flags) {
    const title = atHand.ledger.clocks[flag.rule]?.title ?? { zh: flag.rule, en: flag.rule };
    const text = overdueText(title, { days, hours }, env.language);
    for (const number of rows.get(flag.record) ?? []) {
      // The flag that was sorted first weighs most; a row shows just one.
      if (texts[number - first] === "") texts[number - first] = text;
    }
  }
  const { id } = atHand.snapshot.sheet;
  const { overdue: column } = await workbook.ownedColumns(id, headerRowNumber(atHand));
  await workbook.writeOwned(id, column, first, texts);
}

function referenceAt(atHand: LedgerAtHand, row: number): string {
  const { grid } = atHand.snapshot;
  for (const key of atHand.ledger.reference) {
    const column = sheetColumn(atHand, key);
    if (column === undefined) continue;
    const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
    if (value !== undefined && value !== "") return String(value);
  }
  return "";
}
