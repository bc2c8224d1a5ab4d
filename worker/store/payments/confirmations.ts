import type { Fen } from "../../../shared/money/fen.ts";
import type { Version } from "../../../shared/record.ts";
import type { HeldRecord } from "./unconfirmed.ts";
import { sentRows } from "../sent-rows.ts";
import { openDayOf, type OpenDays } from "../journal/take-back.ts";

/** Amounts of a record that wait, as they were seen by who decides about them. */
export interface SeenHeld extends Pick<HeldRecord, "record" | "codes" | "entries"> {
  readonly version: Version;
  /** What is paid out of them. */
  readonly amount: Fen;
}

/** A record that was sent back to the clerk. */
export interface ReturnedHeld extends SeenHeld {
  readonly line: string;
  readonly fault: string | null;
}

/** Who decides, and when. */
interface Deciding {
  readonly person: string;
  readonly at: string;
}

const seen = {
  record: ({ record }: SeenHeld) => record,
  version: ({ version }: SeenHeld) => version,
  entries: ({ entries }: SeenHeld) => entries.length,
  total: ({ entries }: SeenHeld) => entries.reduce((sum, { entry }) => sum + entry, 0),
};

/** SQL for how much of what was seen is not so any more. */
const MOVED = `
  (SELECT count(*) FROM record WHERE record.number = sent.record AND record.version <> sent.version)
  + (SELECT (count(*) <> sent.entries) + (coalesce(sum(entry), 0) <> sent.total)
     FROM posting INDEXED BY posting_held WHERE posting.record = sent.record AND posting.held IS NOT NULL)`;

const confirmed = sentRows<SeenHeld>({
  ...seen,
  codes: ({ codes }) => JSON.stringify(codes),
  amount: ({ amount }) => amount,
});

/** The statements that let amounts go on the open days. They stop when these are not those that were seen. */
export function insertConfirmations(
  db: D1Database,
  held: readonly SeenHeld[],
  { person, at }: Deciding,
  days: OpenDays,
): D1PreparedStatement[] {
  const insert = db.prepare(
    `${confirmed.withSent}
     INSERT INTO confirmation (record, version, codes, amount, person, at, moved)
     SELECT record, version, codes, amount, ?2, ?3, ${MOVED} FROM sent`,
  );
  const release = db.prepare(
    `${confirmed.withSent}
     UPDATE posting SET held = NULL, finance_day = ?2 ->> posting.series,
                        day = ${openDayOf("posting.day", "?2 ->> posting.series")}
     FROM sent WHERE posting.record = sent.record AND posting.held IS NOT NULL`,
  );
  return confirmed
    .json(held)
    .flatMap((json) => [insert.bind(json, person, at), release.bind(json, JSON.stringify(days))]);
}

const returned = sentRows<ReturnedHeld>({
  ...seen,
  line: ({ line }) => line,
  fault: ({ fault }) => fault,
});

/** The statements that have amounts wait for the clerk instead. */
export function insertHeldReturns(
  db: D1Database,
  held: readonly ReturnedHeld[],
  { person, at, worklist }: Deciding & { readonly worklist: string },
): D1PreparedStatement[] {
  const insert = db.prepare(
    `${returned.withSent}
     INSERT INTO record_return (record, version, worklist, line, fault, person, at, moved)
     SELECT record, version, ?2, line, fault, ?3, ?4, ${MOVED} FROM sent`,
  );
  const wait = db.prepare(
    `${returned.withSent}
     UPDATE posting SET held = json_insert(posting.held, '$[#]', 'returned')
     FROM sent WHERE posting.record = sent.record AND posting.held IS NOT NULL`,
  );
  return returned
    .json(held)
    .flatMap((json) => [insert.bind(json, worklist, person, at), wait.bind(json)]);
}

/** Who has confirmed amounts of each of these records. */
export async function readConfirmers(
  db: D1Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT record.id AS record, confirmation.person
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       CROSS JOIN confirmation ON confirmation.record = record.number`,
    )
    .bind(JSON.stringify(records))
    .all<{ record: string; person: string }>();
  const people = Map.groupBy(results, ({ record }) => record);
  return new Map(
    [...people].map(([record, rows]) => [record, new Set(rows.map(({ person }) => person))]),
  );
}
