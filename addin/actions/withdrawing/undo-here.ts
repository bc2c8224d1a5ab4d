import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult } from "../../state/trouble/to-result.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** What was done to records of a sheet, and what is said once it is taken back. */
interface ToUndo {
  /** The id of the sheet. */
  readonly sheet: string;
  readonly pushes: readonly string[];
  /** What else is to be put back, after the server has. */
  readonly follow: (openLedger: OpenLedger) => Promise<unknown>;
  readonly say: (restored: number, left: number) => string;
}

/** Takes a withdrawal, or the end of one, back on the server, as long as its sheet is the open one. */
export async function undoHere(pane: Pane, toUndo: ToUndo): Promise<void> {
  const { sheet, pushes, follow, say } = toUndo;
  const { validation, language } = pane.store.get();
  const openLedger = validation.value?.openLedger;
  if (openLedger?.snapshot.sheet.id !== sheet) {
    announce(pane, withdrawingWords[language].otherSheet);
    return;
  }
  const { undoPushes } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const ended = await toResult(undoPushes(pane.workbook, client, openLedger, pushes, env));
  if (ended.ok) {
    await follow(openLedger);
    const { restored, changed, doubtful } = ended.value;
    announce(pane, say(restored, changed + doubtful));
  } else {
    announce(pane, describeTrouble(ended.trouble, language).title);
    endedSignIn(pane, ended.trouble, () => perform(pane, undoHere(pane, toUndo)));
  }
  await validateSheet(pane, "quietly");
}
