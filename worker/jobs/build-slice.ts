import type { ClockMeans } from "../../shared/derive/clocks.ts";
import { referenceOf } from "../../shared/derive/reference-of.ts";
import { wholeRow, type WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingDifferences } from "../../shared/money/posting-differences.ts";
import { seriesOf } from "../../shared/settings/series.ts";
import { judgingBy } from "../../shared/judge/judge-row.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Day, Moment, Month } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import type { KeySecret } from "../environment/key-secrets.ts";
import { saveUnlessStale } from "../push/retry-on-conflict.ts";
import { rowJudge, type RowJudge } from "../push/row-judge.ts";
import { warningsOf } from "../push/warnings-of.ts";
import { clocksByHistory, type StoredAct } from "../record/clock-history.ts";
import { recordClocks, type RecordClock, type RecordClocks } from "../record/clocks.ts";
import {
  NOTHING,
  projectionOf,
  type Projection,
  type ProjectionMeans,
} from "../record/projection.ts";
import { NO_WARNINGS, type RowWarnings, writeWarnings } from "../record/row-warning.ts";
import { shopOf } from "../record/shop-of.ts";
import { openedOrNull } from "../record/unreadable.ts";
import { acknowledgedFrom, selectAcknowledged } from "../store/records/acknowledgements.ts";
import {
  actsFrom,
  lastActFrom,
  selectActs,
  selectLastAct,
  stopWhenActed,
} from "../store/deadlines/clock-acts.ts";
import { clocksFrom, putDeadlines, selectClocksOf } from "../store/deadlines/deadlines.ts";
import { putCrossReferenceKeys } from "../store/keys/cross-reference-keys.ts";
import { putCustomerKeys } from "../store/keys/customer-keys.ts";
import { updateDataKeys } from "../store/vault/data-keys.ts";
import { updateBuilt, type Generation } from "../store/generations.ts";
import { putKeys } from "../store/keys/keys.ts";
import { putLinks } from "../store/links/links.ts";
import { readEverClosed } from "../store/months/closed-months.ts";
import { readPosted, type PostedRecord } from "../store/journal/posted.ts";
import { insertDifferences } from "../store/journal/posting-differences.ts";
import { putStillSaid } from "../store/journal/still-said.ts";
import { putWork } from "../store/worklists/work-items.ts";
import { reversedFrom, selectReversedOf, type ReversedParts } from "../store/batches/reversals.ts";
import {
  readHistories,
  stopWhenStale,
  updatePlaces,
  type History,
} from "../store/records/histories.ts";
import { readSettings } from "../store/department/settings.ts";

/**
 * Works out what follows from the next records for a generation that is being built, from their versions and
 * by the ledger's definition and the department's calendar of today. What was posted stays as it is: where
 * the rows mean something else today, the difference is proposed. "stale" when rows of the slice, the settings or the generation have changed meanwhile.
 */
export async function buildSlice(
  db: D1Database,
  vault: Vault,
  generation: Generation,
  { seal, fingerprint }: KeySecret,
  records: number,
) {
  const [histories, settings] = await Promise.all([
    readHistories(db, vault, generation.built, records),
    readSettings(db),
  ]);
  const numbers = histories.map(({ number }) => number);
  const [clocks, acts, reversed, lastAct, acknowledged] = await db.batch([
    selectClocksOf(db, numbers),
    selectActs(db, numbers),
    selectReversedOf(db, numbers),
    selectLastAct(db),
    selectAcknowledged(db, JSON.stringify(histories.map(({ record }) => record))),
  ]);
  // Last: what is posted later has a version, or is an act, that nobody here knows, and stops the slice.
  const [posted, closed] = await Promise.all([readPosted(db, numbers), readEverClosed(db)]);
  const means = { seal };
  const timing = {
    calendar: departmentCalendar(settings),
    deadlines: settings.deadlines,
    civil: (instant: string | Date) => civilMoment(new Date(instant), settings.timeZone),
    clocks: clocksFrom(clocks?.results ?? []),
    acts: Map.groupBy(actsFrom(acts?.results ?? []), ({ record }) => record),
  };
  const journal = {
    posted: Map.groupBy(posted, ({ record }) => record),
    closedMonths: closed,
    reversed: reversedFrom(reversed?.results ?? []),
  };
  const warning = {
    settings,
    civil: timing.civil,
    acknowledged: acknowledgedFrom(acknowledged?.results ?? []),
  };
  const next = histories.at(-1)?.number ?? generation.until;
  return saveUnlessStale(
    db,
    [
      ...stopWhenStale(db, histories),
      stopWhenActed(db, lastActFrom(lastAct?.results ?? [])),
      updateBuilt(db, generation, next, settings.version),
      ...(await rewrapped(db, vault, histories)),
      ...[...Map.groupBy(histories, ({ ledger }) => ledger)].flatMap(([ledger, ofLedger]) =>
        projections(db, ledger, ofLedger, {
          means,
          secret: fingerprint,
          into: generation,
          journal,
          timing,
          warning,
        }),
      ),
    ],
    next,
  );
}

/** The statements that wrap data keys by the secret of now; none when they are already. */
async function rewrapped(db: D1Database, vault: Vault, histories: readonly History[]) {
  const keys = await Promise.all(
    histories.map(async ({ number, record, dataKey }) => ({
      number,
      was: dataKey,
      // One that does not open stays as it is, and its record unreadable.
      is:
        dataKey === null
          ? undefined
          : ((await openedOrNull(vault.rewrapped(dataKey, record))) ?? undefined),
    })),
  );
  return updateDataKeys(
    db,
    keys.flatMap(({ is, ...key }) => (is === undefined ? [] : [{ ...key, is }])),
  );
}

interface Building {
  readonly means: ProjectionMeans;
  readonly secret: string;
  readonly into: Generation;
  readonly journal: Journal;
  readonly timing: Timing;
  readonly warning: Warning;
}

/** By what the warnings of a slice are worked out: each row is judged as on the day on which it came. */
interface Warning {
  readonly settings: Settings;
  readonly civil: Timing["civil"];
  /** The warnings of the slice that somebody has acknowledged, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
}

/** By what the clocks of a slice are worked out, and what there is of them. */
interface Timing extends ClockMeans {
  /** The moment of an instant on the ledgers' clocks. */
  readonly civil: (instant: string | Date) => Moment;
  readonly clocks: RecordClocks;
  readonly acts: ReadonlyMap<number, readonly StoredAct[]>;
}

/** What was posted for the records of a slice, what of them was reversed, and the months in which that has, or had, to stay. */
interface Journal {
  readonly posted: ReadonlyMap<number, readonly PostedRecord[]>;
  readonly closedMonths: ReadonlySet<Month>;
  readonly reversed: ReversedParts;
}

function projections(
  db: D1Database,
  ledgerId: string,
  histories: readonly History[],
  { means, secret, into, journal, timing, warning }: Building,
): D1PreparedStatement[] {
  const ledger = ledgerById(ledgerId);
  // A ledger that is not defined any more means nothing; its records stay as they are.
  if (ledger === undefined) return [];
  const records = histories.map((history) => rebuilt(ledger, history, means, journal, timing));
  const judge = judgeByDay(ledger, warning);
  const rowsOf = <T extends object>(some: (projection: Projection) => readonly T[]) =>
    records.flatMap(({ record, now }) => some(now).map((row) => ({ ...row, record })));
  return [
    ...updatePlaces(
      db,
      records.map(({ record, shop, now: { day } }, nth) => ({
        record,
        shop,
        day,
        warnings: writeWarnings(judge(histories[nth])),
      })),
    ),
    ...insertDifferences(
      db,
      { ledger: ledgerId, series: seriesOf(ledger) },
      into,
      records.flatMap(({ differences }) => differences),
    ),
    ...putDeadlines(
      db,
      ledgerId,
      records.flatMap(({ record, clocks }) => clocks.map((clock) => ({ ...clock, record }))),
      into,
    ),
    ...putKeys(
      db,
      { ledger: ledgerId, secret, into },
      rowsOf(({ keys }) => keys),
    ),
    ...putCustomerKeys(
      db,
      { secret, into },
      rowsOf(({ customerKeys }) => customerKeys),
    ),
    ...putCrossReferenceKeys(
      db,
      ledgerId,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys),
      into,
    ),
    ...putLinks(
      db,
      ledgerId,
      rowsOf(({ links }) => links),
      into,
    ),
    ...putWork(
      db,
      rowsOf(({ work }) => work),
      into,
    ),
    ...putStillSaid(
      db,
      records.flatMap(({ record, version, now }) =>
        now.stillSaid.map((said) => ({ ...said, record, version })),
      ),
      into,
    ),
  ];
}

/**
 * Says of records what rules find about them. What their sheets had is not known any more: a blank may be a column that
 * there was none of, and is nobody's warning.
 */
function judgeByDay(ledger: Ledger, { settings, civil, acknowledged }: Warning) {
  const judges = new Map<Day, RowJudge>();
  const judgeOf = (day: Day): RowJudge => {
    const known = judges.get(day) ?? rowJudge(ledger, judgingBy(settings, day));
    judges.set(day, known);
    return known;
  };
  return (history: History | undefined): RowWarnings => {
    const last = history?.versions.at(-1);
    if (history === undefined || last === undefined || !isStanding(last.cells)) return NO_WARNINGS;
    const whole = wholeRow(ledger, last.cells);
    const found = judgeOf(dayOfMoment(civil(last.at))).find(whole);
    return warningsOf(
      { id: history.record, whole, found, sent: {}, before: null },
      { ledger, at: last.at, acknowledged, habits: new Set() },
    );
  };
}

/** What follows from a record now, and what would have to be posted for the journal to say so. */
function rebuilt(
  ledger: Ledger,
  { number: record, versions }: History,
  means: ProjectionMeans,
  { posted, closedMonths, reversed }: Journal,
  timing: Timing,
) {
  const rows = versions.map(({ cells }) => (isStanding(cells) ? wholeRow(ledger, cells) : null));
  const last = rows.at(-1) ?? null;
  const now =
    last === null ? NOTHING : projectionOf(ledger, last, means, reversed.get(record) ?? []);
  // A withdrawn record keeps the shop that it had, and the number by which people know it.
  const spoken = rows.findLast((row) => row !== null) ?? {};
  const place = {
    record,
    version: versions.at(-1)?.version ?? 0,
    reference: referenceOf(ledger, spoken),
  };
  const standing = { row: last, shop: now.shop, payout: now.payout };
  return {
    record,
    version: place.version,
    now,
    clocks: recordClocks(
      clocksSoFar(ledger, { record, versions, rows }, timing),
      ledger,
      standing,
      timing.civil(new Date()),
      timing,
    ),
    shop: shopOf(ledger, spoken),
    differences: postingDifferences(posted.get(record) ?? [], now.postings, closedMonths).map(
      (change, line) => ({ ...change, ...place, line }),
    ),
  };
}

/**
 * The clocks that a record has. Those of one that has none, or whose clocks are from before all of it was kept, are
 * worked out from its first version on.
 */
function clocksSoFar(
  ledger: Ledger,
  {
    record,
    versions,
    rows,
  }: {
    readonly record: number;
    readonly versions: History["versions"];
    readonly rows: readonly (WholeRow | null)[];
  },
  { clocks, acts, civil, ...means }: Timing,
): readonly RecordClock[] {
  const stored = clocks.get(record) ?? [];
  if (stored.length > 0 && stored.every(({ seen }) => seen !== "")) return stored;
  const seen = versions.map(({ at }, index) => ({ at: civil(at), row: rows[index] ?? null }));
  return clocksByHistory(ledger, seen, acts.get(record) ?? [], means);
}

/** A version without cells withdrew its record: nothing follows from it. */
const isStanding = (cells: Row): boolean => Object.keys(cells).length > 0;
