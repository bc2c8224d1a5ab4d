import type { KeyInfo } from "../../../shared/api/keys.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { mention } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { dayOfKeys, keyEndsSoon } from "../../state/key-ends-soon.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { paneWords } from "../../state/pane-words.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { goTo } from "../../state/go-to.ts";

/** Opens the page of one's own access keys. */
export const showKeys = (pane: Pane): void => goTo(pane, { screen: "keys", signIn: null });

/**
 * Says that a key was claimed for the person, or that a code for one was made: whoever did not ask for it ends it
 * there (OWASP ASVS 5, 6.3.7). It is said at each sign-in until it was read. Where there is nothing of the kind, that the
 * key itself ends before long, once a day: whoever hears of it when it has ended can't push at a quarter to four.
 */
export async function tellKeyNews(pane: Pane): Promise<void> {
  const client = await clientOf(pane);
  if (client === null) return;
  const { readOwnKey } = await loadEngine();
  const { key: own, news } = await readOwnKey(client);
  const { key, language, settings } = pane.store.get();
  if (key === null) return;
  const words = paneWords(language).signIn;
  const told = news.find(({ claimed }) => claimed?.ended === false) ?? news[0];
  if (told === undefined) {
    if (own !== undefined && isToBeWarned(pane, own))
      mention(pane, words.keyEnds(own.expiresOn), () => showKeys(pane));
    return;
  }
  const at = (instant: string) => instantText(instant, pane.now(), settings?.timeZone ?? usualZone);
  const text =
    told.claimed === null
      ? words.codeMade(told.madeBy, at(told.madeAt))
      : words.keyClaimed(at(told.claimed.at), told.claimed.device);
  mention(pane, text, () => showKeys(pane));
}

/** Whether a key ends soon, and that has not been said today. */
function isToBeWarned({ storage, now }: Pane, key: KeyInfo): boolean {
  const today = dayOfKeys(now());
  if (!keyEndsSoon(key, now()) || storage.get("key-warned") === today) return false;
  storage.set("key-warned", today);
  return true;
}
