import { paneWords } from "../../state/pane-words.ts";
import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { announceLate } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted, toResult } from "../../state/trouble/to-result.ts";

/**
 * Keeps for everybody how the open sheet is read, where somebody is signed in who may push. What becomes
 * of that is said; the workbook remembers it in any case.
 */
export async function sharePlacement(pane: Pane, openLedger: OpenLedger): Promise<void> {
  const { notice: since } = pane.store.get();
  const client = await clientOf(pane);
  const { sharePlacement, mayPush } = await loadEngine();
  const { person, language } = pane.store.get();
  if (client === null || (person !== null && !mayPush(person.role, openLedger.ledger))) return;
  const words = paneWords(language).placement;
  const shared = await attempted(sharePlacement(client, openLedger));
  if (!shared.ok) return;
  if (shared.value === null) announceLate(pane, since, words.hereAlone);
  else {
    const saved = await toResult(Promise.resolve(shared.value));
    announceLate(
      pane,
      since,
      saved.ok ? words.shared : words.notShared(describeTrouble(saved.trouble, language).title),
    );
  }
}
