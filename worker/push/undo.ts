import type { z } from "zod";
import type { Person } from "../../shared/api/person.ts";
import type { undoPush } from "../../shared/api/push.ts";
import type { Seal } from "../../shared/keys.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Month } from "../../shared/time/day.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import { cutoffOf } from "../../shared/time/handover.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { departmentCalendar } from "../department-calendar.ts";
import { RequestError } from "../http/request-error.ts";
import { deleteAnswersOf } from "../store/answers.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { updateUndone, type StoredPush } from "../store/pushes.ts";
import { saveRecords } from "../store/save-records.ts";
import { readUndoFacts, type PushedRecord, type UndoFacts } from "../store/undo-facts.ts";
import { closedMonth } from "./closed-month.ts";
import type { RecordChange } from "./record-change.ts";
import { shopOf } from "./shop-of.ts";
import { saveUnlessMoved, untilNothingMoves } from "./until-nothing-moves.ts";

type UndoAnswer = z.infer<typeof undoPush.answer>;

const UNDOABLE_FOR = 24 * 60 * 60 * 1000;

interface Undoing {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
  /** The id of the push. */
  readonly push: string;
  readonly seal: Seal;
}

/**
 * Puts the rows of a push back to what they were, as new versions; rows that somebody has changed
 * since stay. Undone once, it answers the same again.
 * Throws not-found, forbidden (another's push), undo-expired and month-closed.
 */
export async function undo(db: D1Database, undoing: Undoing): Promise<UndoAnswer> {
  return untilNothingMoves(async () => {
    const facts = await readUndoFacts(db, undoing.push);
    const { push } = facts;
    if (push === undefined || push.ledger !== undoing.ledger.id)
      throw new RequestError("not-found");
    if (push.person !== undoing.person.id && undoing.person.role === "clerk")
      throw new RequestError("forbidden");
    // Ours, stored by undoOnce.
    if (push.undoAnswer !== null) return { done: JSON.parse(push.undoAnswer) as UndoAnswer };
    if (undoing.now.getTime() - Date.parse(push.at) > UNDOABLE_FOR)
      throw new RequestError("undo-expired");
    return undoOnce(db, undoing, facts, push);
  });
}

async function undoOnce(db: D1Database, undoing: Undoing, facts: UndoFacts, push: StoredPush) {
  const { ledger, person, now } = undoing;
  const moved = facts.records.filter(({ stored, version }) => stored.version !== version);
  const standing = facts.records.filter(({ stored, version }) => stored.version === version);
  const changes = standing.map(backFrom);
  refuseOtherShops(ledger, changes, person.shops);
  refuseClosedMonths(ledger, changes, new Set(facts.closedMonths));

  const answer: UndoAnswer = {
    restored: standing.map(({ stored, version, before, answered }) => ({
      id: stored.id,
      version: before === null ? null : version + 1,
      cells: (before ?? {}) as UndoAnswer["restored"][number]["cells"], // checked when they were pushed
      answered: [...answered],
    })),
    kept: moved.map(({ stored }) => ({ id: stored.id, by: stored.by })),
  };
  const at = now.toISOString();
  const seen = {
    versions: facts.records.map(({ stored }) => [stored.id, stored.version] as const),
    keys: [],
    holders: 0,
    closedMonths: facts.closedMonths,
    settings: facts.settings.version,
  };
  const moment = civilMoment(now, facts.settings.timeZone);
  return saveUnlessMoved(
    db,
    [
      updateUndone(db, push, { by: person.id, at, answer: JSON.stringify(answer) }, seen),
      ...saveRecords(db, {
        ledger,
        changes,
        push: push.id,
        person: person.id,
        at,
        financeDay: financeDay(moment, cutoffOf(ledger, facts.settings)),
        calendar: departmentCalendar(facts.settings),
        seal: undoing.seal,
      }),
      ...deleteAnswersOf(
        db,
        changes.map(({ id }) => id),
        push,
      ),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "undo-push",
        subject: push.id,
        detail: { restored: answer.restored.length, kept: answer.kept.length },
      }),
    ],
    answer,
  );
}

function backFrom({ stored, before }: PushedRecord): RecordChange {
  return { id: stored.id, version: stored.version + 1, before: stored.cells, after: before };
}

function refuseOtherShops(
  ledger: Ledger,
  changes: readonly RecordChange[],
  shops: readonly string[] | null,
): void {
  const touched = changes
    .flatMap(({ before, after }) => [before, after])
    .filter((cells) => cells !== null)
    .map((cells) => shopOf(ledger, cells));
  if (shops !== null && touched.some((shop) => !shops.includes(shop)))
    throw new RequestError("forbidden");
}

function refuseClosedMonths(
  ledger: Ledger,
  changes: readonly RecordChange[],
  closed: ReadonlySet<Month>,
): void {
  if (changes.some((change) => closedMonth(ledger, change, closed) !== undefined))
    throw new RequestError("month-closed");
}
