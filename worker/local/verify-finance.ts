import { z } from "zod";
import { month } from "../../shared/time/wire.ts";
import { query, queryAll, type Database } from "./database.ts";
import { matchingFaultsSql } from "../store/statements/matching-audit.ts";
import {
  movedFiguresSql,
  selectTieOutFaults,
  tiedOutMonthsSql,
} from "../store/reports/tie-out-audit.ts";
import { everClosedSql } from "../store/months/closed-months.ts";
import { batchesSql, journalSql, sealedEntriesSql } from "../store/batches/finance-audit.ts";
import {
  batchFault,
  batchRow,
  sealedEntryRow,
  type Heads,
  type SealedEntryRow,
} from "../finance/batch-fault.ts";
import { journalFault, journalRow } from "../finance/journal-fault.ts";

import { textDatabase, type SqlText } from "./sql-text.ts";

/** So many rows are read at a time. */
const PAGE = 5000;

/** What is wrong with sealed batches, a sentence each. */
export async function batchFaults(database: Database): Promise<string[]> {
  const batches = await query(database, batchesSql, z.array(batchRow));
  const faults: string[] = [];
  const heads: Heads = new Map();
  const entries = sealedEntries(database);
  let next = await entries.next();
  for (const batch of batches) {
    const own: SealedEntryRow[] = [];
    while (next.done !== true && next.value.batch <= batch.id) {
      own.push(next.value);
      next = await entries.next();
    }
    const fault = await batchFault(batch, own, heads);
    if (fault !== undefined) faults.push(`Batch ${batch.number}: ${fault}.`);
  }
  if (next.done !== true) faults.push(`Entry ${next.value.entry} is in a batch that there is not.`);
  return faults;
}

/** The entries of all batches, by batch and within it in their order. */
async function* sealedEntries(database: Database): AsyncGenerator<SealedEntryRow> {
  let [batch, entry, more] = [0, 0, true];
  while (more) {
    const rows = await query(
      database,
      sealedEntriesSql({ batch, entry }, PAGE),
      z.array(sealedEntryRow),
    );
    yield* rows;
    const last = rows.at(-1);
    [batch, entry, more] = [last?.batch ?? 0, last?.entry ?? 0, rows.length === PAGE];
  }
}

/** Where the journal does not say what a record means, a sentence each. */
export async function journalFaults(database: Database): Promise<string[]> {
  const closed = await query(database, everClosedSql, z.array(z.object({ month })));
  const closedMonths = new Set(closed.map(({ month }) => month));
  const faults: string[] = [];
  for (let after = 0, more = true; more;) {
    const rows = await query(database, journalSql(after, PAGE), z.array(journalRow));
    for (const row of rows) {
      const fault = journalFault(row, closedMonths);
      if (fault !== undefined) faults.push(`Record ${row.record} (${row.ledger}): ${fault}.`);
    }
    after = rows.at(-1)?.number ?? after;
    more = rows.length === PAGE;
  }
  return faults;
}

const matchingFault = z.object({
  what: z.string(),
  month: z.string(),
  id: z.string(),
  row: z.int().nullable(),
});

/** Where statements and ledgers were not matched as they have to be, a sentence each; no more than some. */
export async function matchingFaults(database: Database): Promise<string[]> {
  const rows = await query(database, matchingFaultsSql(PAGE), z.array(matchingFault));
  return rows.map(({ what, month: of, id, row }) =>
    row === null
      ? `${of}: the amount ${id} ${what}.`
      : `${of}: row ${row} of the statement ${id} ${what}.`,
  );
}

/** So many months are asked about at a time: a command line is only so long. */
const MONTHS_AT_ONCE = 4;

const tieOutFault = z.object({ what: z.string(), of: z.string().nullable(), amount: z.int() });

/** Where the three numbers of a month do not come out, by either day, a sentence each. */
export async function tieOutFaults(database: Database): Promise<string[]> {
  const months = await query(database, tiedOutMonthsSql, z.array(z.object({ month })));
  const faults: string[] = [];
  for (let nth = 0; nth < months.length; nth += MONTHS_AT_ONCE) {
    const asked = months
      .slice(nth, nth + MONTHS_AT_ONCE)
      .flatMap(({ month: of }) =>
        (["finance", "business"] as const).map((basis) => ({ month: of, basis })),
      );
    const statements = asked.map(
      // What textDatabase makes.
      (each) => selectTieOutFaults(textDatabase, each.month, each.basis) as unknown as SqlText,
    );
    const answers = await queryAll(database, statements, z.array(tieOutFault));
    for (const [at, rows] of answers.entries())
      for (const { what, of, amount } of rows)
        faults.push(
          `${asked[at]?.month} by ${asked[at]?.basis} day: ${of} ${what}, by ${amount} fen.`,
        );
  }
  return faults;
}

const movedFigure = z.object({
  month,
  basis: z.string(),
  ledger: z.string(),
  shop: z.string(),
  kind: z.string(),
  direction: z.string(),
  amount: z.int(),
  count: z.int(),
});

/** What of closed months has moved since they were closed, a sentence each. */
export async function movedFigures(database: Database): Promise<string[]> {
  const rows = await query(database, movedFiguresSql(PAGE), z.array(movedFigure));
  return rows.map(
    ({ month: of, basis, ledger, shop, kind, direction, amount, count }) =>
      `${of}, closed, has moved by ${amount} fen (${count} × ${kind}, ${direction}, ${shop}, ${ledger}, by ${basis} day).`,
  );
}
