import type { MonthChecklist, Months, MonthStanding } from "../../../shared/api/closing.ts";
import type { Month } from "../../../shared/time/day.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** Shows the months of the year, or a month with what is open in it. */
export const openMonths = (pane: Pane, month: Month | null): void =>
  pane.store.set({ screen: "months", monthShown: month, signIn: null });

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

/** Closes a month, or confirms what another has asked for. */
export async function closeMonthNow(
  pane: Pane,
  month: Month,
  closing: Closing,
): Promise<Result<unknown>> {
  const { closeMonth } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(closeMonth, { params: { month }, body: bodyOf(closing) }));
}

/** Asks that a month be closed. */
export async function askToCloseMonth(
  pane: Pane,
  month: Month,
  closing: Closing,
): Promise<Result<MonthStanding>> {
  const { askToClose } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(askToClose, { params: { month }, body: bodyOf(closing) }));
}

/** Calls off what was asked. */
export async function callOff(pane: Pane, month: Month): Promise<Result<MonthStanding>> {
  const { callOffClosing } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(callOffClosing, { params: { month } }));
}

/** Opens a month again. */
export async function reopen(pane: Pane, month: Month, reason: string): Promise<Result<unknown>> {
  const { reopenMonth } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(reopenMonth, { params: { month }, query: { reason } }));
}

const bodyOf = ({ reason, seen }: Closing) => ({ seen, ...(reason !== null && { reason }) });
