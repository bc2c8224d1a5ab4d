import type { Failure } from "../../client.ts";
import { followValidation } from "../check/follow-validation.ts";
import { loadEngine } from "../../state/load-engine.ts";
import { announce } from "../../state/announce.ts";
import { clientWith } from "../../state/client-of.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import type { SignInAsked } from "../../state/pane-state.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { paneWords } from "../../state/pane-words.ts";
import { openActiveSheet } from "../sheet/open-sheet.ts";
import { showKeys, tellKeyNews } from "./tell-key-news.ts";
import { loadDepartment } from "../department/load-department.ts";

/** Signs in with an access key, keeps it in this browser, and goes on with what had to wait. */
export async function signInWith(pane: Pane, typed: string): Promise<void> {
  const asked = pane.store.get().signIn;
  if (asked === null) return;
  pane.store.set({ signIn: { ...asked, working: true, refused: null } });
  const { signIn } = await loadEngine();
  const ended = await toResult(signIn(await clientWith(pane, null), typed, claimOf(pane)));
  // Called off meanwhile.
  if (pane.store.get().signIn === null) return;
  if (!ended.ok) {
    const refused = ended.trouble.from === "server" ? refusal(ended.trouble.failure) : "other";
    pane.store.set({ signIn: { ...asked, working: false, refused } });
    return;
  }
  const { key, person, claimed } = ended.value;
  pane.storage.set("key", key);
  pane.storage.set("claim", null);
  const newKey = claimed ? key : null;
  pane.store.set({ key, newKey, person, signIn: null, syncedAt: pane.now(), online: true });
  const words = paneWords(pane.store.get().language).signIn;
  if (claimed) announce(pane, words.claimed(person.name), null, () => showKeys(pane));
  else announce(pane, words.signedIn(person.name));
  await tellKeyNews(pane);
  await loadDepartment(pane);
  const { value } = pane.store.get().validation;
  if (value !== null) perform(pane, followValidation(pane, value));
  // The department may know what the headings alone did not say.
  const { sheet } = pane.store.get();
  if (sheet.value?.kind === "no-ledger") perform(pane, openActiveSheet(pane));
  if (pane.store.get().formulasRefused) {
    pane.store.set({ formulasRefused: false });
    perform(pane, pane.workbook.recalculate());
  }
  asked.resume();
}

/** What this browser calls its claim of a key until it has one: asked again with it, the server answers the same. */
function claimOf({ storage }: Pane): string {
  const claim = storage.get("claim") ?? crypto.randomUUID();
  storage.set("claim", claim);
  return claim;
}

function refusal(failure: Failure): SignInAsked["refused"] {
  if (failure.kind === "offline") return "offline";
  if (failure.kind === "not-understood") return "other";
  const { code } = failure.problem;
  if (code === "unauthenticated") return "wrong-key";
  const isTold =
    code === "key-expired" || code === "wrong-key-code" || code === "too-many-attempts";
  return isTold ? code : "other";
}
