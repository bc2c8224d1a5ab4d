import type { MonthAct, MonthStanding } from "../../shared/api/closing.ts";
import type { Month } from "../../shared/time/day.ts";
import type { Vault } from "../environment/vault.ts";
import { closedMonthsFrom, selectClosedMonths } from "../store/months/closed-months.ts";
import {
  readClosingRequests,
  readMonthActs,
  type ClosingRequest,
  type StoredMonthAct,
} from "../store/months/month-acts.ts";
import { openedReason } from "../store/vault/sealed-detail.ts";

interface Asking {
  /** The id of the person. */
  readonly person: string;
  /** The month that it is now: this one, and those after it, are not over. */
  readonly now: Month;
}

/** How the months of a year stand, the latest first. */
export async function monthStandings(
  db: D1Database,
  vault: Vault,
  year: number,
  { person, now }: Asking,
): Promise<MonthStanding[]> {
  const months = monthsOf(year);
  const [closed, requests, acts] = await Promise.all([
    selectClosedMonths(db).all(),
    readClosingRequests(db),
    readMonthActs(db, months),
  ]);
  const isClosed = new Map(closedMonthsFrom(closed.results).map((each) => [each.month, each]));
  const told = async (act: StoredMonthAct | ClosingRequest | undefined): Promise<MonthAct | null> =>
    act === undefined
      ? null
      : { by: act.by, at: act.at, reason: await openedReason(db, vault, act.reason) };
  const last = (month: Month, name: StoredMonthAct["act"]) =>
    acts.find((each) => each.month === month && each.act === name);
  return Promise.all(
    months.map(async (month): Promise<MonthStanding> => {
      const request = requests.find((each) => each.month === month);
      const asked = await told(request);
      const known = isClosed.get(month);
      const kept = await told(last(month, "closed"));
      return {
        month,
        state: stateOf(month, { now, isClosed: known !== undefined, isAsked: asked !== null }),
        asked: asked && { ...asked, own: request?.person === person },
        closed:
          known === undefined
            ? null
            : { by: known.by, at: known.closedAt, reason: kept?.reason ?? null },
        reopened: await told(last(month, "reopened")),
      };
    }),
  );
}

function stateOf(
  month: Month,
  { now, isClosed, isAsked }: { now: Month; isClosed: boolean; isAsked: boolean },
): MonthStanding["state"] {
  if (isClosed) return "closed";
  if (month >= now) return "running";
  return isAsked ? "asked" : "open";
}

const monthsOf = (year: number): Month[] =>
  Array.from(
    { length: 12 },
    (_, index) =>
      `${String(year).padStart(4, "0")}-${String(12 - index).padStart(2, "0")}` as Month,
  );
