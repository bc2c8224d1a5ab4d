import type { Pane } from "./pane.ts";
import type { Trouble } from "./trouble/trouble.ts";
import { askSignIn } from "./ask-sign-in.ts";

/** When the server no longer knows the access key: forgets the person and asks again, in place. */
export function endedSignIn(pane: Pane, trouble: Trouble, resume: () => void): void {
  if (trouble.from !== "server" || trouble.failure.kind !== "refused") return;
  if (trouble.failure.problem.code !== "unauthenticated") return;
  pane.store.set({ key: null, person: null });
  askSignIn(pane, resume);
}
