import { memoWords } from "../../../shared/messages/memo-words.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "./take-back.ts";

/** Writes today's memo, signed by the person who is signed in, into the note of a row of the open sheet. */
export async function writeMemo(pane: Pane, row: number, event: string): Promise<boolean> {
  const { validation, language, person } = pane.store.get();
  if (validation.value === null) return false;
  const { addMemo } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const today = dayOfMoment(civilMoment(pane.now(), settings.timeZone));
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  const memo = { event, on: { year, month, date }, clerk: person?.name ?? "" };
  const ended = await attempted(addMemo(pane.workbook, validation.value, row, memo));
  const words = memoWords[language];
  if (!ended.ok) announce(pane, describeTrouble(ended.trouble, language).title);
  else if (!ended.value.added) announce(pane, words.why[ended.value.why]);
  else {
    const { undo } = ended.value;
    announce(pane, words.written, () => takeBack(pane, undo));
  }
  await validateSheet(pane, "quietly");
  return ended.ok && ended.value.added;
}
