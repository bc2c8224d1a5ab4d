import type { WorkAnswer } from "../../../shared/api/worklists.ts";
import { worklistWords } from "../../../shared/messages/worklist-words.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { WorkShown } from "../../state/pane-state.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { answerLines } from "./answer-lines.ts";
import { renewLines } from "./show-worklist.ts";

/** How many lines in a hundred may have come or gone since they were seen; of few lines none. */
const MOST_MOVED = 0.01;

/**
 * Gives one answer to all lines on all pages of what is shown, each by the stamp that it has now. Where others came
 * or went since they were seen, nothing is sent, and the list is shown anew.
 */
export async function answerAll(
  pane: Pane,
  seen: Pick<WorkShown, "of" | "total" | "digest">,
  cells: WorkAnswer["cells"],
): Promise<void> {
  const { of, total, digest } = seen;
  const { language } = pane.store.get();
  const words = worklistWords[language];
  const { listLines } = await loadEngine();
  const listed = await toResult(
    (async () => listLines(await signedInClient(pane), { ...of, state: "open" }))(),
  );
  if (!listed.ok) {
    announce(pane, describeTrouble(listed.trouble, language).title);
    return;
  }
  const { value: now } = listed;
  const moved = Math.abs(now.total - total);
  if (now.digest !== digest && (moved === 0 ? total : moved) > total * MOST_MOVED) {
    announce(pane, words.moved(total, now.total));
    renewLines(pane);
    return;
  }
  await answerLines(
    pane,
    now.lines.filter(({ blocked }) => blocked === null),
    cells,
  );
  renewLines(pane);
}
