import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import type { Vault } from "../environment/vault.ts";
import type { KeySecret } from "../environment/key-secrets.ts";
import { saveUnlessStale } from "../push/retry-on-conflict.ts";
import { openedOrNull } from "../record/unreadable.ts";
import { acknowledgedFrom, selectAcknowledged } from "../store/records/acknowledgements.ts";
import {
  actsFrom,
  lastActFrom,
  selectActs,
  selectLastAct,
  stopWhenActed,
} from "../store/deadlines/clock-acts.ts";
import { clocksFrom, selectClocksOf } from "../store/deadlines/deadlines.ts";
import { updateDataKeys } from "../store/vault/data-keys.ts";
import { updateBuilt, type Generation } from "../store/generations.ts";
import { readEverClosed } from "../store/months/closed-months.ts";
import { readPosted } from "../store/journal/posted.ts";
import { reversedFrom, selectReversedOf } from "../store/batches/reversals.ts";
import { readHistories, stopWhenStale, type History } from "../store/records/histories.ts";
import { readSettings } from "../store/department/settings.ts";
import { projections } from "./write-projections.ts";

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
