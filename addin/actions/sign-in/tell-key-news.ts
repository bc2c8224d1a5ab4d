import { instantText } from "../../../shared/time/moment-text.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { paneWords } from "../../state/pane-words.ts";
import { usualZone } from "../../state/usual-settings.ts";

/** Opens the page of one's own access keys. */
export const showKeys = (pane: Pane): void => pane.store.set({ screen: "keys", signIn: null });

/**
 * Says that a key was claimed for the person, or that a code for one was made: whoever did not ask for it ends it
 * there (OWASP ASVS 5, 6.3.7). It is said at each sign-in until it was read.
 */
export async function tellKeyNews(pane: Pane): Promise<void> {
  const client = await clientOf(pane);
  if (client === null) return;
  const { unreadKeyNews } = await loadEngine();
  const news = await unreadKeyNews(client);
  const { key, language, settings } = pane.store.get();
  const told = news.find(({ claimed }) => claimed?.ended === false) ?? news[0];
  if (told === undefined || key === null) return;
  const words = paneWords(language).signIn;
  const at = (instant: string) => instantText(instant, pane.now(), settings?.timeZone ?? usualZone);
  const text =
    told.claimed === null
      ? words.codeMade(told.madeBy, at(told.madeAt))
      : words.keyClaimed(at(told.claimed.at), told.claimed.device);
  announce(pane, text, null, () => showKeys(pane));
}
