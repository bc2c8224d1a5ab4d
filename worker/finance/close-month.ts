import type { Person } from "../../shared/api/person.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Month } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { monthOf } from "../../shared/time/months.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import {
  closedMonthsFrom,
  deleteClosedMonth,
  insertClosedMonth,
  selectClosedMonths,
  type ClosedMonth,
} from "../store/months/closed-months.ts";
import {
  deleteClosingRequest,
  insertClosingRequest,
  insertMonthAct,
  isMoved,
  isUnsealed,
  readClosingRequest,
  type OpenThen,
} from "../store/months/month-acts.ts";
import { readMonthPoints } from "../store/months/month-points.ts";
import { sealedDetail, sealedReason } from "../store/vault/sealed-detail.ts";
import { seenOf } from "./month-checklist.ts";

/** Who does something about a month, and when. */
export interface ActingOnMonth {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly person: Person;
  readonly now: Date;
  readonly month: Month;
  readonly reason: string | undefined;
  /** What the person has seen to be open, as the checklist calls it; undefined for somebody who does not say. */
  readonly seen?: string | undefined;
}

/** The month that it is, by the department's clock. */
export const monthNow = (now: Date, { timeZone }: Pick<Settings, "timeZone">): Month =>
  monthOf(dayOfMoment(civilMoment(now, timeZone)));

/**
 * Closes a month, or confirms that it be closed where that takes a second person. One that is closed stays as it was closed
 * first: of two at once, both hear who it was. Throws what the contract of `closeMonth` says.
 */
export async function closeMonth(acting: ActingOnMonth, settings: Settings): Promise<ClosedMonth> {
  const { db, vault, person, now, month } = acting;
  const known = await closedMonth(db, month);
  if (known !== undefined) return known;
  refuseBeyondShops(person);
  if (month >= monthNow(now, settings)) throw new RequestError("month-not-over");
  const asked = await readClosingRequest(db, month);
  const isConfirmed = settings.switches.secondCloser;
  if (isConfirmed && asked?.person === person.id) throw new RequestError("own-closing");
  if (isConfirmed && asked === null) throw new RequestError("second-person-needed");
  if (!isConfirmed && person.role !== "finance") throw new RequestError("forbidden");
  const open = await refuseOpenPoints(acting, asked?.reason ?? null, settings);
  const at = now.toISOString();
  const by = { by: person.id, at, asked: isConfirmed ? (asked?.person ?? null) : null };
  const reason = await sealedReason(db, vault, acting.reason);
  try {
    await db.batch([
      insertClosedMonth(db, month, by),
      await noted(acting, "close-month", { askedBy: by.asked ?? undefined }),
      insertMonthAct(db, {
        month,
        act: "closed",
        person: person.id,
        at,
        reason: reason ?? asked?.reason ?? null,
        open,
      }),
      deleteClosingRequest(db, month),
    ]);
  } catch (error) {
    throw refusalOf(error);
  }
  const closed = await closedMonth(db, month);
  // What was asked was called off, or asked by another, while it was confirmed.
  if (closed === undefined) throw new RequestError("request-decided");
  return closed;
}

/** Asks that a month be closed; what was asked before stays. Throws what the contract of `askToClose` says. */
export async function askToClose(acting: ActingOnMonth, settings: Settings): Promise<void> {
  const { db, vault, person, now, month } = acting;
  refuseBeyondShops(person);
  if (month >= monthNow(now, settings)) throw new RequestError("month-not-over");
  if ((await closedMonth(db, month)) !== undefined) throw new RequestError("request-decided");
  if ((await readClosingRequest(db, month)) !== null) return;
  const open = await refuseOpenPoints(acting, null, settings);
  const reason = await sealedReason(db, vault, acting.reason);
  const act = { month, person: person.id, at: now.toISOString(), reason };
  try {
    await db.batch([
      insertClosingRequest(db, act),
      await noted(acting, "ask-to-close"),
      insertMonthAct(db, { ...act, act: "asked", open }),
    ]);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What is told of a batch that was stopped. */
function refusalOf(error: unknown): unknown {
  if (isUnsealed(error)) return new RequestError("amounts-unsealed");
  return isMoved(error) ? new RequestError("checklist-changed") : error;
}

/** Calls off what was asked. */
export async function callOffClosing(acting: ActingOnMonth): Promise<void> {
  const { db, person, now, month } = acting;
  refuseBeyondShops(person);
  await db.batch([
    deleteClosingRequest(db, month),
    await noted(acting, "call-off-closing"),
    insertMonthAct(db, {
      month,
      act: "called-off",
      person: person.id,
      at: now.toISOString(),
      reason: null,
    }),
  ]);
}

/** Opens a month again; one that is open stays so. */
export async function reopenMonth(acting: ActingOnMonth): Promise<ClosedMonth[]> {
  const { db, vault, person, now, month } = acting;
  refuseBeyondShops(person);
  const closed = await closedMonth(db, month);
  if (closed !== undefined)
    await db.batch([
      deleteClosedMonth(db, month),
      await noted(acting, "reopen-month", { closedAt: closed.closedAt, closedBy: closed.by }),
      insertMonthAct(db, {
        month,
        act: "reopened",
        person: person.id,
        at: now.toISOString(),
        reason: await sealedReason(db, vault, acting.reason),
      }),
    ]);
  return [...closedMonthsFrom((await selectClosedMonths(db).all()).results)];
}

/** The word of it for the audit log, if the statement before it has changed anything. */
async function noted(
  { db, vault, person, now, month, reason }: ActingOnMonth,
  action: "close-month" | "ask-to-close" | "call-off-closing" | "reopen-month",
  more: Readonly<Record<string, string | undefined>> = {},
): Promise<D1PreparedStatement> {
  const said = { ...more, ...(reason !== undefined && { reason }) };
  const detail = Object.values(said).every((each) => each === undefined)
    ? {}
    : { detail: await sealedDetail(db, vault, said) };
  const at = now.toISOString();
  return insertAuditEventOfChange(db, { at, person: person.id, action, subject: month, ...detail });
}

async function closedMonth(db: D1Database, month: Month): Promise<ClosedMonth | undefined> {
  const known = closedMonthsFrom((await selectClosedMonths(db).all()).results);
  return known.find((each) => each.month === month);
}

/**
 * What is open in a month. Throws where amounts are not sealed, where something else is open than was seen, and where
 * something is open that nobody has given a reason for.
 */
async function refuseOpenPoints(
  { db, month, reason, seen: told }: ActingOnMonth,
  given: string | null,
  { levels }: Settings,
): Promise<OpenThen> {
  const { points, unjudged, seen } = await readMonthPoints(db, month, levels);
  if (points.unsealed.count > 0) throw new RequestError("amounts-unsealed");
  if (told !== undefined && told !== seenOf(seen)) throw new RequestError("checklist-changed");
  const isOpen = unjudged > 0 || Object.values(points).some(({ count }) => count > 0);
  if (isOpen && reason === undefined && given === null) throw new RequestError("points-open");
  return { seen, levels };
}

/** A month is every shop's. */
export function refuseBeyondShops({ shops }: Person): void {
  if (shops !== null) throw new RequestError("beyond-your-shops");
}
