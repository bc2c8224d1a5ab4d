import type { MonthChecklist, Months, MonthStanding } from "../../../shared/api/closing.ts";
import { monthPageWords, type MonthActWord } from "../../../shared/messages/month-page.ts";
import type { Month } from "../../../shared/time/day.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** How the months of a year stand. */
export async function loadMonths(pane: Pane, year: number): Promise<Result<Months>> {
  const { listMonths } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listMonths, { query: { year } }));
}

/** What is open in a month. */
export async function loadChecklist(pane: Pane, month: Month): Promise<Result<MonthChecklist>> {
  const { monthChecklist } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(monthChecklist, { params: { month } }));
}

/** What a person says of a month that they close: why, where something is open, and what they have seen to be open. */
export interface Closing {
  readonly reason: string | null;
  readonly seen: MonthChecklist["seen"];
}

/** Closes a month, or confirms what another has asked for, and says that it is closed. */
export async function closeMonthNow(
  pane: Pane,
  month: Month,
  closing: Closing,
): Promise<Result<unknown>> {
  const { closeMonth } = await loadEngine();
  const client = await signedInClient(pane);
  const closed = client.call(closeMonth, { params: { month }, body: bodyOf(closing) });
  return saidOf(pane, month, "closed", await toResult(closed));
}

/** Asks that a month be closed, and says who has to confirm that. */
export async function askToCloseMonth(
  pane: Pane,
  month: Month,
  closing: Closing,
): Promise<Result<MonthStanding>> {
  const { askToClose } = await loadEngine();
  const client = await signedInClient(pane);
  const asked = client.call(askToClose, { params: { month }, body: bodyOf(closing) });
  return saidOf(pane, month, "asked", await toResult(asked));
}

/** Calls off what was asked, and says so. */
export async function callOff(pane: Pane, month: Month): Promise<Result<MonthStanding>> {
  const { callOffClosing } = await loadEngine();
  const client = await signedInClient(pane);
  const calledOff = client.call(callOffClosing, { params: { month } });
  return saidOf(pane, month, "calledOff", await toResult(calledOff));
}

/** Opens a month again, and says so. */
export async function reopen(pane: Pane, month: Month, reason: string): Promise<Result<unknown>> {
  const { reopenMonth } = await loadEngine();
  const client = await signedInClient(pane);
  const reopened = client.call(reopenMonth, { params: { month }, query: { reason } });
  return saidOf(pane, month, "reopened", await toResult(reopened));
}

const bodyOf = ({ reason, seen }: Closing) => ({ seen, ...(reason !== null && { reason }) });

/** Says what became of a month; where nothing did, whoever asked tells why. */
function saidOf<T>(pane: Pane, month: Month, act: MonthActWord, ended: Result<T>): Result<T> {
  if (ended.ok) announce(pane, monthPageWords[pane.store.get().language].done[act](month));
  return ended;
}
