import { perform } from "../state/perform.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { ConflictChoices } from "../../actions/push/settle-conflicts.ts";
import { validateSheet } from "../problems/validate-sheet.ts";
import { endedSignIn } from "../sign-in/ended-sign-in.ts";
import { announce } from "../state/announce.ts";
import { clientOf } from "../state/client-of.ts";
import { loadEngine } from "../state/load-engine.ts";
import type { Pane } from "../state/pane.ts";
import { settled } from "../trouble/settled.ts";
import { withoutRows } from "./merge-reports.ts";
import { pushAgain } from "./push-rows.ts";

type Choices = ReadonlyMap<string, ConflictChoices>;

/** Settles conflicts as chosen, and pushes the rows again that keep something of yours. */
export async function settle(pane: Pane, choices: Choices): Promise<void> {
  const { report, validation, language } = pane.store.get();
  const client = await clientOf(pane);
  if (report === null || validation.value === null || client === null) return;
  const { settleConflicts } = await loadEngine();
  const { atHand } = validation.value;
  const ended = await settled(settleConflicts(pane.workbook, client, atHand, report.rows, choices));
  if (!ended.ok) {
    pane.store.set({ pushTrouble: ended.trouble });
    endedSignIn(pane, ended.trouble, () => perform(pane, settle(pane, choices)));
    return;
  }
  const { settled: done, left } = ended.value;
  const mine = new Set([...done].filter((id) => keepsMine(choices.get(id))));
  const theirs = new Set([...done].filter((id) => !mine.has(id)));
  pane.store.set({ report: withoutRows(report, theirs), pushTrouble: null });
  if (mine.size > 0) await pushAgain(pane, { only: mine });
  else await validateSheet(pane, "quietly");
  const words = paneWords(language).conflicts;
  announce(pane, left.size === 0 ? words.settled(done.size) : words.left(left.size));
}

const keepsMine = (choices: ConflictChoices | undefined) =>
  Object.values(choices ?? {}).includes("mine");
