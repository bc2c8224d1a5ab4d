import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { endsSignIn } from "../../state/ended-sign-in.ts";
import { settleSide } from "../sides/settle-side.ts";
import { tellKeyNews } from "./tell-key-news.ts";
import { loadDepartment } from "../department/load-department.ts";

/** Takes up the access key that this browser keeps. One that nobody has any more is forgotten. */
export async function restoreSignIn(pane: Pane): Promise<void> {
  const key = pane.storage.get("key");
  if (key === null) return;
  pane.store.set({ key });
  const client = await clientOf(pane);
  const { me } = await loadEngine();
  if (client === null) return;
  const response = await toResult(client.call(me));
  // Somebody has signed out, or in, meanwhile.
  if (pane.store.get().key !== key) return;
  if (response.ok) {
    pane.store.set({ person: response.value, syncedAt: pane.now() });
    settleSide(pane);
    await loadDepartment(pane);
    await tellKeyNews(pane);
  } else if (response.trouble.from === "server") {
    const { failure } = response.trouble;
    if (failure.kind === "offline") pane.store.set({ online: false });
    if (failure.kind === "refused" && endsSignIn(failure.problem.code)) {
      pane.storage.set("key", null);
      pane.store.set({ key: null });
    }
  }
}
