import type { Choices } from "../../engine/push/conflict-choices.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { paneWords } from "../../state/pane-words.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/**
 * Resolves conflicts that a pull has found, as chosen. Cells that keep yours are an ordinary change then, and go with
 * the next push: a pull sends nothing.
 */
export async function settleIncoming(
  pane: Pane,
  rows: readonly PushedRow[],
  choices: Choices,
): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { openLedger } = validation.value;
  const { resolveConflicts } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const ended = await attempted(
    resolveConflicts(pane.workbook, client, openLedger, rows, choices, env),
  );
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  const { resolved, left, failure } = ended.value;
  await validateSheet(pane, "quietly");
  const words = paneWords(language).conflicts;
  if (failure === null) {
    announce(pane, left.size === 0 ? words.settled(resolved.size) : words.left(left.size));
    return;
  }
  const trouble: Trouble = { from: "server", failure };
  announce(pane, describeTrouble(trouble, language).title);
  endedSignIn(pane, trouble, () => perform(pane, settleIncoming(pane, rows, choices)));
}
