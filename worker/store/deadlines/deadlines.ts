import type { Track } from "../../../shared/derive/clocks.ts";
import type { Span } from "../../../shared/time/span.ts";
import type { RecordClock, RecordClocks } from "../../record/clocks.ts";
import { CALENDAR_VERSION } from "./calendar-versions.ts";
import { CURRENT, writtenTo, type Into } from "../generations.ts";
import { isOfNewRecord, sentRows } from "../sent-rows.ts";

/** A clock with the number of its record. */
export interface ClockRow extends RecordClock {
  readonly record: number;
}

const sent = sentRows<ClockRow>({
  record: ({ record }) => record,
  rule: ({ rule }) => rule,
  shop: ({ shop }) => shop,
  person: ({ person }) => person,
  state: ({ state }) => state,
  started: ({ started }) => started,
  due: ({ due }) => due,
  met: ({ met }) => met,
  first_due: { mostly: "due", read: ({ firstDue }) => firstDue },
  // Most of what has ended had when it was first seen.
  seen: { mostly: "met_seen", read: ({ seen }) => seen },
  met_seen: ({ metSeen }) => metSeen,
  paused_until: ({ pausedUntil }) => pausedUntil,
  waived: ({ waived }) => waived,
  assigned: ({ assigned }) => assigned,
  half: { mostly: "due", read: ({ half }) => half },
  warn: { mostly: "due", read: ({ warn }) => warn },
  estimated: ({ estimated }) => estimated,
  allowed: ({ allowed }) => allowed,
  amount: ({ amount }) => amount,
  track: storedTrack,
});

/** SQL for the version of the calendar that a clock is reckoned by: what has ended keeps the one that it ended by. */
const KEPT_VERSION = `coalesce(
  (SELECT ended.calendar FROM deadline AS ended
   WHERE ended.generation = written.number AND ended.record = sent.record AND ended.rule = sent.rule
     AND ended.state = 'met' AND sent.state = 'met'), ${CALENDAR_VERSION})`;

/** The statements that write clocks; one that the record has already is written over. None is ever taken away. */
export function putDeadlines(
  db: D1Database,
  ledger: string,
  clocks: readonly ClockRow[],
  into: Into,
): D1PreparedStatement[] {
  const put = (some: readonly ClockRow[], version: string) => {
    const statement = db.prepare(
      `${sent.withSent}
       REPLACE INTO deadline (generation, ledger, calendar, ${sent.columns})
       SELECT written.number, ?2, ${version}, ${sent.columns}
       FROM (SELECT number FROM generation WHERE ${writtenTo(into)}) AS written CROSS JOIN sent`,
    );
    return sent.json(some).map((json) => statement.bind(json, ledger));
  };
  const { fresh = [], known = [] } = Object.groupBy(clocks, (clock) =>
    isOfNewRecord(clock) ? "fresh" : "known",
  );
  return [...put(fresh, CALENDAR_VERSION), ...put(known, KEPT_VERSION)];
}

const risked = sentRows<Pick<ClockRow, "record" | "rule" | "amount">>({
  record: ({ record }) => record,
  rule: ({ rule }) => rule,
  amount: ({ amount }) => amount,
});

/** The statements that write the money at risk of clocks of which nothing else changes: it stands in one index of four. */
export function updateAtRisk(
  db: D1Database,
  clocks: readonly Pick<ClockRow, "record" | "rule" | "amount">[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${risked.withSent},
     -- One list, and a plus before what it says: else SQLite would rather walk all clocks, and look each up in the list.
     risked AS MATERIALIZED (
       SELECT generation.number AS generation, sent.* FROM generation CROSS JOIN sent WHERE ${writtenTo("all")})
     UPDATE deadline SET amount = risked.amount
     FROM risked
     WHERE deadline.generation = +risked.generation AND deadline.record = +risked.record
       AND deadline.rule = +risked.rule`,
  );
  return risked.json(clocks).map((json) => statement.bind(json));
}

/** What `clocksFrom` reads of a clock, as SQL over `deadline`; what is mostly the same as another is null where it is. */
const read = {
  record: "deadline.record",
  rule: "deadline.rule",
  shop: "deadline.shop",
  person: "deadline.person",
  state: "deadline.state",
  started: "deadline.started",
  due: "deadline.due",
  met: "deadline.met",
  first_due: "nullif(deadline.first_due, deadline.due)",
  seen: "nullif(deadline.seen, deadline.met_seen)",
  met_seen: "deadline.met_seen",
  paused_until: "deadline.paused_until",
  waived: "deadline.waived",
  assigned: "deadline.assigned",
  half: "nullif(deadline.half, deadline.due)",
  warn: "nullif(deadline.warn, deadline.due)",
  estimated: "deadline.estimated",
  allowed: "deadline.allowed",
  amount: "deadline.amount",
  track: "deadline.track",
} as const satisfies Record<keyof StoredClock, string>;

/** The columns of a clock. */
export const CLOCK = Object.entries(read)
  .map(([name, sql]) => `${sql} AS ${name}`)
  .join(", ");

/** SQL for the clocks of `record` as one text, for `clocksIn`: hundreds of rows with so many columns are dear to hand over. */
export const CLOCKS_JSON = `
  (SELECT json_group_array(json_object(${Object.entries(read)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(", ")}))
   FROM deadline WHERE deadline.generation = ${CURRENT} AND deadline.record = record.number)`;

/** The statement that reads the clocks of records by their numbers; `clocksFrom` understands its rows. */
export function selectClocksOf(db: D1Database, numbers: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${CLOCK}
       FROM json_each(?1) AS wanted
       CROSS JOIN deadline ON deadline.generation = ${CURRENT} AND deadline.record = wanted.value`,
    )
    .bind(JSON.stringify(numbers));
}

/** The same of the records that a push has saved. */
export function selectClocksOfPush(db: D1Database, push: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${CLOCK}
       FROM push
       CROSS JOIN json_each(push.response, '$.rows') AS made
       CROSS JOIN record ON record.id = made.value ->> 'id'
       CROSS JOIN deadline ON deadline.generation = ${CURRENT} AND deadline.record = record.number
       WHERE push.id = ?1`,
    )
    .bind(push);
}

interface StoredClock extends Omit<
  RecordClock,
  | "firstDue"
  | "seen"
  | "metSeen"
  | "pausedUntil"
  | "waived"
  | "half"
  | "warn"
  | "estimated"
  | "allowed"
  | "track"
> {
  readonly record: number;
  readonly first_due: RecordClock["firstDue"] | null;
  readonly seen: RecordClock["seen"] | null;
  readonly half: RecordClock["half"] | null;
  readonly warn: RecordClock["warn"] | null;
  readonly met_seen: RecordClock["metSeen"];
  readonly paused_until: RecordClock["pausedUntil"];
  readonly waived: 0 | 1;
  readonly estimated: 0 | 1;
  readonly allowed: string;
  readonly track: string | null;
}

/** The clocks in what was read as `CLOCKS_JSON` says. */
export const clocksIn = (json: string): readonly RecordClock[] =>
  (JSON.parse(json) as StoredClock[]).map(clockFrom);

/** The clocks in rows with the columns of `CLOCK`, by the numbers of their records. */
export function clocksFrom(rows: readonly unknown[]): RecordClocks {
  const clocks = new Map<number, RecordClock[]>();
  for (const row of rows as readonly StoredClock[]) {
    const known = clocks.get(row.record);
    if (known === undefined) clocks.set(row.record, [clockFrom(row)]);
    else known.push(clockFrom(row));
  }
  return clocks;
}

function clockFrom(row: StoredClock): RecordClock {
  const { rule, state, started, due, met, assigned, shop, person, amount } = row;
  const firstDue = row.first_due ?? due;
  // One from before spans were kept allows what it is due by.
  const allowed: Span =
    row.allowed === "{}" ? { unit: "day", day: due } : (JSON.parse(row.allowed) as Span);
  const track: Track = {
    due,
    firstDue,
    firstSpan: allowed,
    firstStarted: started,
    pauses: [],
    ...(row.track === null ? {} : (JSON.parse(row.track) as Partial<Track>)),
  };
  return {
    rule,
    state,
    started,
    due,
    met,
    firstDue,
    seen: row.seen ?? row.met_seen ?? "",
    metSeen: row.met_seen,
    pausedUntil: row.paused_until,
    waived: row.waived === 1,
    assigned,
    half: row.half ?? due,
    warn: row.warn ?? due,
    estimated: row.estimated === 1,
    allowed,
    track,
    shop,
    person,
    amount,
  };
}

/** What of a track the clock does not say by itself, null for nothing, as of nearly all. */
function storedTrack({ due, firstDue, started, allowed, track }: ClockRow): Partial<Track> | null {
  const kept: Partial<Track> = {
    ...(track.due !== due && { due: track.due }),
    ...(track.firstDue !== firstDue && { firstDue: track.firstDue }),
    ...(!isSame(track.firstSpan, allowed) && { firstSpan: track.firstSpan }),
    ...(track.firstStarted !== started && { firstStarted: track.firstStarted }),
    ...(track.pauses.length > 0 && { pauses: track.pauses }),
  };
  return Object.keys(kept).length === 0 ? null : kept;
}

const isSame = (a: Span, b: Span): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
