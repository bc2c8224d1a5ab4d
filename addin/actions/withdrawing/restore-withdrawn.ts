import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { MissingRow } from "../../engine/withdrawing/missing-rows.ts";
import type { ToWithdraw } from "../../engine/withdrawing/withdraw.ts";
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
import { leftText } from "./left-text.ts";
import { undoHere } from "./undo-here.ts";

/**
 * Brings withdrawn records of the open ledger back, and where that is wanted their rows into the sheet;
 * says what became of each, and offers the way back.
 */
export async function restoreWithdrawn(
  pane: Pane,
  records: readonly ToWithdraw[],
  intoSheet: boolean,
): Promise<void> {
  const { validation, pushing, language } = pane.store.get();
  if (validation.value === null || pushing !== null) return;
  const { openLedger } = validation.value;
  const { restoreRecords } = await loadEngine();
  const client = await signedInClient(pane);
  const env = await environmentOf(pane);
  const ended = await attempted(restoreRecords(pane.workbook, client, openLedger, records, env));
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return;
  }
  const { restored, left, pushes, failure } = ended.value;
  const sheet = openLedger.snapshot.sheet.id;
  const rows = intoSheet ? await putIntoSheet(pane, sheet, restored) : null;
  if (rows === null) await validateSheet(pane, "quietly");
  const words = withdrawingWords[language];
  const said = [
    ...(restored.length > 0 && rows !== null ? [words.restoredHere(restored.length)] : []),
    ...(restored.length > 0 && rows === null ? [words.restored(restored.length)] : []),
    ...(left.length > 0 ? [words.notRestored(left.length, leftText(left, language))] : []),
    ...(failure === null ? [] : [describeTrouble({ from: "server", failure }, language).title]),
  ];
  // The records are withdrawn as they were, and rows that nobody has touched since leave the sheet.
  const takeBack = () =>
    undoHere(pane, {
      sheet,
      pushes,
      follow: async () => rows?.(),
      say: words.withdrawnAgain,
    });
  announce(pane, said.join(words.between), pushes.length === 0 ? null : takeBack);
  if (failure === null) {
    pane.store.set({ syncedAt: pane.now(), online: true });
    return;
  }
  const trouble: Trouble = { from: "server", failure };
  const landed = new Set(restored.map(({ id }) => id));
  const rest = records.filter(({ id }) => !landed.has(id));
  endedSignIn(pane, trouble, () => perform(pane, restoreWithdrawn(pane, rest, intoSheet)));
}

/** Writes the rows of records into the sheet, unless it is another by now or takes none; returns what takes them out. */
async function putIntoSheet(
  pane: Pane,
  sheet: string,
  records: readonly MissingRow[],
): Promise<(() => Promise<boolean>) | null> {
  const checked = records.length === 0 ? null : await validateSheet(pane, "quietly");
  if (checked === null || checked.openLedger.snapshot.sheet.id !== sheet) return null;
  const { bringBack, expectAgain } = await loadEngine();
  const brought = await bringBack(pane.workbook, checked, records, await environmentOf(pane));
  if (brought.kind !== "brought") return null;
  const ids = records.map(({ id }) => id);
  await expectAgain(pane.workbook, checked.openLedger, ids);
  await validateSheet(pane, "quietly");
  return brought.undo;
}
