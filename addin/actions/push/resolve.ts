import { perform } from "../../state/perform.ts";
import { paneWords } from "../../state/pane-words.ts";
import type { ConflictChoices } from "../../engine/push/resolve-conflicts.ts";
import type { Choices } from "../../engine/push/conflict-choices.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { clientOf } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { withoutRows } from "../../engine/push/merge-reports.ts";
import { pushAgain } from "./push-rows.ts";
import { reportOfOpenSheet } from "../../state/report-of-open-sheet.ts";

/** Resolves conflicts as chosen, and pushes the rows again that keep something of yours. */
export async function resolve(pane: Pane, choices: Choices): Promise<void> {
  const { report, openLedger } = reportOfOpenSheet(pane.store.get());
  const client = await clientOf(pane);
  if (report === null || openLedger === null || client === null) return;
  const { resolveConflicts } = await loadEngine();
  const env = await environmentOf(pane);
  const ended = await attempted(
    resolveConflicts(pane.workbook, client, openLedger, report.rows, choices, env),
  );
  if (!ended.ok) {
    pane.store.set({ pushTrouble: ended.trouble });
    return;
  }
  const { resolved, left, failure } = ended.value;
  const mine = new Set([...resolved].filter((id) => keepsMine(choices.get(id))));
  const theirs = new Set([...resolved].filter((id) => !mine.has(id)));
  const trouble: Trouble | null = failure && { from: "server", failure };
  pane.store.set({ report: withoutRows(report, theirs), pushTrouble: trouble });
  if (trouble !== null) {
    endedSignIn(pane, trouble, () => perform(pane, resolve(pane, choices)));
    if (resolved.size > 0) await validateSheet(pane, "quietly");
    return;
  }
  if (mine.size > 0) await pushAgain(pane, { only: mine });
  else await validateSheet(pane, "quietly");
  const words = paneWords(pane.store.get().language).conflicts;
  announce(pane, left.size === 0 ? words.settled(resolved.size) : words.left(left.size));
}

const keepsMine = (choices: ConflictChoices | undefined) =>
  Object.values(choices ?? {}).includes("mine");
