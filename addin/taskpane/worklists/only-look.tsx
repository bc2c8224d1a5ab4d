import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

/** Says that the person only reads a list, and who answers it; nothing of one that nobody answers: what it asks for is done in a ledger. */
export function OnlyLook({ worklist }: { readonly worklist: Worklist }) {
  const shared = useSharedStyles();
  const { roles } = useWords();
  const words = useWorklistWords();
  if (worklist.answers.length === 0) return null;
  const who = worklist.answers.map((role) => roles[role]).join(words.and);
  return <p className={shared.quiet}>{words.onlyLook(who)}</p>;
}
