import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { missingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { OfferedRow } from "../../engine/incoming/offered-rows.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "../problems/take-back.ts";

/** Writes records that are not in this file into the open sheet, whole, and offers the way back. */
export async function takeOffered(pane: Pane, offered: readonly OfferedRow[]): Promise<void> {
  const { validation, language } = pane.store.get();
  if (validation.value === null) return;
  const { openLedger } = validation.value;
  const { bringBack, expectAgain, leaveMissing, lookUp } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const wanted = offered.map(({ id, version }) => ({ id, version }));
  const { said, failure } = await lookUp(client, openLedger.ledger, wanted);
  if (failure !== null) {
    const trouble: Trouble = { from: "server", failure };
    announce(pane, describeTrouble(trouble, language).title);
    endedSignIn(pane, trouble, () => perform(pane, takeOffered(pane, offered)));
    return;
  }
  const rows = said.filter(({ withdrawn }) => !withdrawn);
  const words = incomingWords[language];
  if (rows.length === 0) {
    announce(pane, words.gone(offered.length));
    return;
  }
  const ended = await attempted(bringBack(pane.workbook, validation.value, rows, env));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  const brought = ended.value;
  if (brought.kind === "brought") {
    const ids = rows.map(({ id }) => id);
    await expectAgain(pane.workbook, openLedger, ids);
    const gone = offered.length - rows.length;
    const text = [words.taken(rows.length), ...(gone === 0 ? [] : [words.gone(gone)])];
    announce(pane, text.join(words.between), () =>
      takeBack(pane, async () => {
        const undone = await brought.undo();
        if (undone) await leaveMissing(pane.workbook, openLedger, ids);
        return undone;
      }),
    );
  } else announce(pane, missingWords[language][brought.kind]);
  await validateSheet(pane, "quietly");
}
