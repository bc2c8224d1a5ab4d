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
import { loadDepartment } from "../department/load-department.ts";

/** Signs in with an access key, keeps it in this browser, and goes on with what had to wait. */
export async function signInWith(pane: Pane, typed: string): Promise<void> {
  const asked = pane.store.get().signIn;
  if (asked === null) return;
  pane.store.set({ signIn: { ...asked, working: true, refused: null } });
  const { signIn } = await loadEngine();
  const ended = await toResult(signIn(await clientWith(pane, null), typed));
  // Called off meanwhile.
  if (pane.store.get().signIn === null) return;
  if (!ended.ok) {
    const refused = ended.trouble.from === "server" ? refusal(ended.trouble.failure) : "other";
    pane.store.set({ signIn: { ...asked, working: false, refused } });
    return;
  }
  const key = typed.trim();
  pane.storage.set("key", key);
  pane.store.set({ key, person: ended.value, signIn: null, syncedAt: pane.now(), online: true });
  const words = paneWords(pane.store.get().language);
  announce(pane, words.signIn.signedIn(ended.value.name));
  await loadDepartment(pane);
  const { value } = pane.store.get().validation;
  if (value !== null) perform(pane, followValidation(pane, value));
  // The department may know what the headings alone did not say.
  const { sheet } = pane.store.get();
  if (sheet.value?.kind === "no-ledger") perform(pane, openActiveSheet(pane));
  asked.resume();
}

function refusal(failure: Failure): SignInAsked["refused"] {
  if (failure.kind === "offline") return "offline";
  if (failure.kind === "not-understood") return "other";
  if (failure.problem.code === "unauthenticated") return "wrong-key";
  return failure.problem.code === "too-many-attempts" ? "too-many-attempts" : "other";
}
