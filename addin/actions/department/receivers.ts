import type { z } from "zod";
import type {
  Delivery,
  listDeliveries as deliveriesContract,
  ListedReceiver,
  saveReceiver as saveContract,
} from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { outcomeText } from "../../../shared/notifications/outcome-text.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** A page of what was sent. */
export type Deliveries = z.output<typeof deliveriesContract.response>;

const wordsOf = (pane: Pane) => receiversPageWords[pane.store.get().language];

/** Whom the department tells. */
export async function listReceivers(pane: Pane): Promise<Result<readonly ListedReceiver[]>> {
  const { listReceivers } = await loadEngine();
  const client = await signedInClient(pane);
  const listed = await toResult(client.call(listReceivers));
  return listed.ok ? { ok: true, value: listed.value.receivers } : listed;
}

/** Saves a receiver; false when it was refused, which is told. */
export async function saveReceiver(
  pane: Pane,
  receiver: string,
  body: z.input<typeof saveContract.body>,
): Promise<boolean> {
  const { saveReceiver } = await loadEngine();
  const client = await signedInClient(pane);
  const saved = await toResult(client.call(saveReceiver, { params: { receiver }, body }));
  announce(pane, saved.ok ? wordsOf(pane).saved : titleOf(pane, saved));
  return saved.ok;
}

/** Removes one. */
export async function removeReceiver(pane: Pane, { id }: ListedReceiver): Promise<void> {
  const { removeReceiver } = await loadEngine();
  const client = await signedInClient(pane);
  const removed = await toResult(client.call(removeReceiver, { params: { receiver: id } }));
  announce(pane, removed.ok ? wordsOf(pane).removed : titleOf(pane, removed));
}

/** Sends one a test message, and says how it went. */
export async function testReceiver(pane: Pane, { id }: ListedReceiver): Promise<void> {
  const { testReceiver } = await loadEngine();
  const client = await signedInClient(pane);
  const body = { idempotencyKey: crypto.randomUUID() };
  const sent = await toResult(client.call(testReceiver, { params: { receiver: id }, body }));
  announce(pane, sent.ok ? testedText(pane, sent.value) : titleOf(pane, sent));
}

/** A page of what was sent to one, or to everybody, behind a cursor. */
export async function listDeliveries(
  pane: Pane,
  wanted: { readonly receiver?: string; readonly before?: number },
): Promise<Result<Deliveries>> {
  const { listDeliveries } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listDeliveries, { query: { ...wanted, limit: 20 } }));
}

function testedText(pane: Pane, { state, attempts }: Delivery): string {
  const { language } = pane.store.get();
  const last = attempts.at(-1);
  if (state === "sent" || last === undefined) return wordsOf(pane).tested;
  return wordsOf(pane).notTested(outcomeText(last, language));
}

const titleOf = (pane: Pane, { trouble }: Extract<Result<unknown>, { ok: false }>): string =>
  describeTrouble(trouble, pane.store.get().language).title;
