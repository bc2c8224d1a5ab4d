import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { announce } from "../../state/announce.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { takeBack } from "../problems/take-back.ts";

/** Writes what others changed into the open sheet, as it was looked at, and offers the way back. */
export async function writeIncomingRows(pane: Pane): Promise<void> {
  const { validation, incoming, language, pushing } = pane.store.get();
  if (validation.value === null || incoming.value === null || pushing !== null) return;
  const { placeIncoming, writeIncoming } = await loadEngine();
  const { rows } = placeIncoming(validation.value, incoming.value);
  const ended = await attempted(writeIncoming(pane.workbook, validation.value, rows));
  const words = incomingWords[language];
  if (!ended.ok) announce(pane, describeTrouble(ended.trouble, language).title);
  else if (ended.value.kind !== "written") announce(pane, words[ended.value.kind]);
  else {
    const { rows: written, cells, left, undo } = ended.value;
    const { value } = pane.store.get().incoming;
    if (value !== null && left.size > 0) {
      const refused = new Set([...value.refused, ...left]);
      pane.store.set({ incoming: { ...incoming, value: { ...value, refused } } });
    }
    const said = [
      words.written(written, cells),
      ...(left.size === 0 ? [] : [words.leftFormula(left.size)]),
    ];
    announce(pane, said.join(words.between), () => takeBack(pane, undo));
  }
  await validateSheet(pane, "quietly");
}
