import type { Reversal, SealedAmount } from "../../../shared/api/reversals.ts";
import { reversalWords } from "../../../shared/messages/reversal-words.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { Month } from "../../../shared/time/day.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** A sealed amount, with what is left of it. */
export async function loadSealedAmount(pane: Pane, entry: number): Promise<Result<SealedAmount>> {
  const { getSealedAmount } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(getSealedAmount, { params: { entry } }));
}

/** The sealed amounts of a month of the rows whose number begins so. */
export async function findSealedAmounts(
  pane: Pane,
  month: Month,
  find: string,
): Promise<Result<{ readonly amounts: readonly SealedAmount[] }>> {
  const { listSealedAmounts } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listSealedAmounts, { query: { month, find } }));
}

/** Reverses the whole or a part of a sealed amount, and says into which batch that goes; `id` stays when it is asked again. */
export async function reverseSealed(
  pane: Pane,
  asked: {
    readonly id: string;
    readonly entry: number;
    readonly amount: Fen;
    readonly reason: string;
  },
): Promise<Result<Reversal>> {
  const { reverseAmount } = await loadEngine();
  const client = await signedInClient(pane);
  const ended = await toResult(client.call(reverseAmount, { body: asked }));
  if (ended.ok) {
    const { original, financeDay } = ended.value;
    const words = reversalWords[pane.store.get().language];
    const of = { ...original, month: monthOf(original.day) };
    announce(pane, words.done(asked.amount, of, financeDay));
  }
  return ended;
}
