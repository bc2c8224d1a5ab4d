import type { Fen } from "../../../shared/money/fen.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { Vault } from "../../environment/vault.ts";
import { entriesFrom, entryList, type PayoutEntry } from "./open-payouts.ts";
import { DATA_KEY, openRows } from "../vault/open-rows.ts";
import { sentRows } from "../sent-rows.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { cellsSpokenOf, sealedInRecord } from "../records/stored-records.ts";
import { settleOpenPayouts, takeBack, TAKES_BACK, type OpenDays } from "../journal/take-back.ts";

/** What became of a payout: paid · got back · sent back by the bank · returned to the clerk · replaced by its push. */
export type SettledAs = "paid" | "recovered" | "bounced" | "returned" | "replaced";

/** A settlement as it stands. */
export interface Settlement {
  readonly id: number;
  readonly outcome: SettledAs;
  /** The version whose payee it was for. */
  readonly version: Version;
  readonly amount: Fen;
  readonly entries: readonly PayoutEntry[];
  /** Whether the bank has sent it back since. */
  readonly hasBounced: boolean;
}

/** What settled each of these entries, by entry. */
export async function readSettlements(
  db: D1Database,
  entries: readonly number[],
): Promise<ReadonlyMap<number, Settlement>> {
  const { results } = await db
    .prepare(
      `SELECT wanted.value AS settled, settlement.id, settlement.outcome, settlement.version, settlement.amount,
              EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id) AS hasBounced, ${entryList}
       FROM json_each(?1) AS wanted
       CROSS JOIN settlement_entry AS mine ON mine.entry = wanted.value
       CROSS JOIN settlement ON settlement.id = mine.settlement
       CROSS JOIN settlement_entry AS each ON each.settlement = settlement.id
       CROSS JOIN posting ON posting.entry = each.entry
       JOIN batch ON batch.id = posting.batch
       WHERE NOT ${TAKES_BACK}
       GROUP BY wanted.value`,
    )
    .bind(JSON.stringify(entries))
    .all<
      Omit<Settlement, "entries" | "hasBounced"> & {
        readonly settled: number;
        readonly hasBounced: 0 | 1;
        readonly entries: string;
      }
    >();
  return new Map(
    results.map(({ settled, hasBounced, entries: parts, ...rest }) => [
      settled,
      { ...rest, hasBounced: hasBounced === 1, entries: entriesFrom(parts) },
    ]),
  );
}

/** The cells of records as they were at a version, by `versionName`. */
export async function readCellsAt(
  db: D1Database,
  vault: Vault,
  wanted: readonly (readonly [record: string, version: Version])[],
): Promise<ReadonlyMap<string, Row>> {
  if (wanted.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT record.id, record_version.version, ${cellsSpokenOf("record_version")} AS cells, ${DATA_KEY}
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value ->> 0
       CROSS JOIN record_version
         ON record_version.record = record.number AND record_version.version = wanted.value ->> 1`,
    )
    .bind(JSON.stringify(wanted))
    .all();
  const opened = await openRows<{ id: string; version: Version; cells: string }>(
    vault,
    results,
    sealedInRecord,
  );
  return new Map(
    // Written by save-records.
    opened.map(({ id, version, cells }) => [versionName(id, version), JSON.parse(cells) as Row]),
  );
}

export const versionName = (record: string, version: Version): string => `${record} ${version}`;

/** A payment that has a number. */
export interface KnownFlow {
  readonly flow: string;
  readonly record: RecordId;
  readonly version: Version;
  /** What its row called itself; "" where that is another shop's affair. */
  readonly reference: string;
}

/** The payments that have one of these numbers, and did not bounce. */
export async function readFlows(
  db: D1Database,
  flows: readonly string[],
  shops: readonly string[] | null,
): Promise<KnownFlow[]> {
  if (flows.length === 0) return [];
  const { results } = await db
    .prepare(
      `SELECT settlement.flow, record.id AS record, settlement.version,
              iif(${shopAllowed("record.shop", "?2")},
                  (SELECT posting.reference FROM settlement_entry CROSS JOIN posting ON posting.entry = settlement_entry.entry
                   WHERE settlement_entry.settlement = settlement.id LIMIT 1), '') AS reference
       FROM json_each(?1) AS wanted
       CROSS JOIN settlement INDEXED BY settlement_by_flow ON settlement.flow = wanted.value
       CROSS JOIN record ON record.number = settlement.record
       WHERE NOT EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id)`,
    )
    .bind(JSON.stringify([...new Set(flows)]), shopsJson(shops))
    .all<KnownFlow>();
  return results;
}

/** A settlement that is about to be kept, and what it rests on. */
export interface NewSettlement {
  readonly line: string;
  readonly record: number;
  readonly version: Version;
  /** The version that the record was seen at. */
  readonly seen: Version;
  readonly outcome: Exclude<SettledAs, "replaced">;
  readonly amount: Fen;
  readonly flow: string | null;
  readonly day: Day | null;
  /** The payment that has bounced; null for a line that was open, with its entries. */
  readonly bounces: number | null;
  readonly entries: readonly Pick<PayoutEntry, "entry">[];
  /** How many payments that did not bounce had its number. */
  readonly flows: number;
  readonly fault: string | null;
}

const sent = sentRows<NewSettlement>({
  line: ({ line }) => line,
  record: ({ record }) => record,
  version: ({ version }) => version,
  seen: ({ seen }) => seen,
  outcome: ({ outcome }) => outcome,
  amount: ({ amount }) => amount,
  flow: ({ flow }) => flow,
  day: ({ day }) => day,
  bounces: ({ bounces }) => bounces,
  entries: ({ entries }) => entries.length,
  total: ({ entries }) => entries.reduce((sum, { entry }) => sum + entry, 0),
  flows: ({ flows }) => flows,
});

const returned = sentRows<NewSettlement>({
  record: ({ record }) => record,
  version: ({ version }) => version,
  line: ({ line }) => line,
  fault: ({ fault }) => fault,
});

/**
 * The statements that keep what became of payouts, each once: where a line, or what else it rests on, has moved since it
 * was seen, all of them stop. What was not paid is taken back and waits for the clerk.
 */
export function insertSettlements(
  db: D1Database,
  settlements: readonly NewSettlement[],
  {
    request,
    person,
    at,
    days,
  }: {
    readonly request: string;
    readonly person: string;
    readonly at: string;
    readonly days: OpenDays;
  },
): D1PreparedStatement[] {
  if (settlements.length === 0) return [];
  const insert = db.prepare(
    `${sent.withSent}
     INSERT INTO settlement (line, record, version, outcome, amount, flow, day, bounces, request, person, at, moved)
     SELECT line, record, version, outcome, amount, flow, day, bounces, ?2, ?3, ?4,
            (SELECT count(*) FROM record WHERE record.number = sent.record AND record.version <> sent.seen)
            + iif(bounces IS NULL,
                  (SELECT (count(*) <> sent.entries) + (coalesce(sum(entry), 0) <> sent.total)
                   FROM open_payout WHERE open_payout.record = sent.record),
                  (SELECT count(*) FROM settlement AS later WHERE later.bounces = sent.bounces))
            + iif(flow IS NULL, 0,
                  (SELECT count(*) <> sent.flows FROM settlement AS known INDEXED BY settlement_by_flow
                   WHERE known.flow = sent.flow
                     AND NOT EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = known.id)))
     FROM sent ORDER BY place`,
  );
  const back = settlements.filter(({ outcome }) => outcome === "bounced" || outcome === "returned");
  const note = db.prepare(
    `${returned.withSent}
     INSERT INTO record_return (record, version, worklist, line, fault, person, at, moved)
     SELECT record, version, 'payments', line, fault, ?2, ?3, 0 FROM sent ORDER BY place`,
  );
  return [
    ...sent.json(settlements).map((json) => insert.bind(json, request, person, at)),
    settleOpenPayouts(db, request),
    ...(back.length === 0 ? [] : takeBack(db, request, days, "returned")),
    ...returned.json(back).map((json) => note.bind(json, person, at)),
  ];
}
