import { paneWords } from "../../../shared/messages/pane-words.ts";
import type { BlankAnswer } from "../../../shared/reading/placement.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { runJob } from "../../state/run-job.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** Says what a column's blank cells mean; the workbook remembers it for the sheet, which is read so from now on. */
export async function answerBlanks(pane: Pane, column: string, answer: BlankAnswer): Promise<void> {
  const before = pane.store.get().sheet.value;
  if (before?.kind !== "ledger") return;
  const { answerBlanks } = await loadEngine();
  const { settings } = await environmentOf(pane);
  const opened = await runJob(pane, "sheet", async () => {
    const { openLedger } = before;
    const now = await answerBlanks(pane.workbook, openLedger, column, answer, settings.lists);
    return { ok: true, value: { kind: "ledger", openLedger: now } };
  });
  if (opened === null) return;
  announce(pane, paneWords(pane.store.get().language).blanks.kept);
  await validateSheet(pane, "quietly");
}
