import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { ToWithdraw, Withdrawn } from "../../engine/withdrawing/withdraw.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { endedSignIn } from "../../state/ended-sign-in.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { whoMayPush } from "../../state/trouble/who-may-push.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { leftText } from "./left-text.ts";
import { undoHere } from "./undo-here.ts";

/** Withdraws records of the open sheet for a reason, says what became of each, and offers the way back. */
export function withdrawRecords(pane: Pane, records: readonly ToWithdraw[], reason: string): void {
  whenSignedIn(pane, () => perform(pane, withdrawThese(pane, records, reason)));
}

async function withdrawThese(
  pane: Pane,
  records: readonly ToWithdraw[],
  reason: string,
): Promise<void> {
  const { validation, person, pushing, language } = pane.store.get();
  if (validation.value === null || pushing !== null) return;
  const { openLedger, comparison } = validation.value;
  const { withdraw, expectAgain, mayPush } = await loadEngine();
  if (person !== null && !mayPush(person.role, openLedger.ledger)) {
    announce(pane, whoMayPush(openLedger.ledger, language));
    return;
  }
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const ended = await attempted(
    withdraw(pane.workbook, client, validation.value, records, reason, env),
  );
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  const here = new Set(comparison.rows.map(({ id }) => id));
  const { withdrawn, pushes, failure } = ended.value;
  const missing = [...withdrawn].filter((id) => !here.has(id));
  await validateSheet(pane, "quietly");
  const sheet = openLedger.snapshot.sheet.id;
  announce(
    pane,
    saidText(pane, ended.value),
    withdrawn.size === 0
      ? null
      : () =>
          undoHere(pane, {
            sheet,
            pushes,
            // Those whose rows were not in it are missed again.
            follow: (openLedger) => expectAgain(pane.workbook, openLedger, missing),
            say: withdrawingWords[language].takenBack,
          }),
  );
  if (failure === null) {
    pane.store.set({ syncedAt: pane.now(), online: true });
    return;
  }
  const trouble: Trouble = { from: "server", failure };
  const rest = records.filter(({ id }) => !withdrawn.has(id));
  endedSignIn(pane, trouble, () => withdrawRecords(pane, rest, reason));
}

function saidText(pane: Pane, { withdrawn, left, failure }: Withdrawn): string {
  const { language } = pane.store.get();
  const words = withdrawingWords[language];
  const said = [
    ...(withdrawn.size > 0 ? [words.done(withdrawn.size)] : []),
    ...(left.length > 0 ? [words.left(left.length, leftText(left, language))] : []),
    ...(failure === null ? [] : [describeTrouble({ from: "server", failure }, language).title]),
  ];
  return said.join(words.between);
}
