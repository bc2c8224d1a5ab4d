import type { ErrorCode } from "../../shared/api/problem-details.ts";
import type { Pane } from "./pane.ts";
import type { Trouble } from "./trouble/trouble.ts";
import { askSignIn } from "./ask-sign-in.ts";

/** Whether a refusal says that the access key is good for nothing any more. */
export const endsSignIn = (code: ErrorCode): boolean =>
  code === "unauthenticated" || code === "key-expired";

/** When the server no longer knows the access key: forgets the person and asks again, in place. */
export function endedSignIn(pane: Pane, trouble: Trouble, resume: () => void): void {
  if (trouble.from !== "server" || trouble.failure.kind !== "refused") return;
  if (!endsSignIn(trouble.failure.problem.code)) return;
  pane.store.set({ key: null, person: null });
  askSignIn(pane, resume);
}
