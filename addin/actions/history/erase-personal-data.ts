import type { Ledger } from "../../../shared/ledger.ts";
import { erasureWords } from "../../../shared/messages/erasure-words.ts";
import type { RecordId } from "../../../shared/record.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { readHistory } from "./show-row-history.ts";

/** Erases the personal data of the record whose history is shown, for good, and shows what is left of it. */
export async function erasePersonalData(
  pane: Pane,
  ledger: Ledger,
  record: RecordId,
  reason: string,
): Promise<void> {
  const { erasePersonalData } = await loadEngine();
  const client = await signedInClient(pane);
  const params = { ledger: ledger.id, record };
  const ended = await toResult(client.call(erasePersonalData, { params, body: { reason } }));
  const { language } = pane.store.get();
  const { done } = erasureWords[language];
  announce(pane, ended.ok ? done : describeTrouble(ended.trouble, language).title);
  if (ended.ok) await readHistory(pane);
}
