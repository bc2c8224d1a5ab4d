import type { Month } from "../../../shared/time/day.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { rememberTakenAs, type TakenAs } from "../../state/statement-or-ledger.ts";
import { openSheetById } from "../sheet/open-sheet.ts";

/** Has the days without a year read as those of a month. */
export const readAsOf = (pane: Pane, month: Month): Promise<void> => say(pane, { month });

/** Takes a list that may be either for a statement or for a ledger, this one and the next ones with its headings. */
export async function takeListAs(pane: Pane, as: TakenAs): Promise<void> {
  const opened = pane.store.get().sheet.value;
  if (opened?.kind !== "no-ledger" || opened.statement === undefined) return;
  rememberTakenAs(pane.storage, opened.statement.shape, as);
  await say(pane, { as });
}

async function say(
  pane: Pane,
  more: { readonly month?: Month; readonly as?: TakenAs },
): Promise<void> {
  const opened = pane.store.get().sheet.value;
  if (opened?.kind !== "no-ledger" || opened.statement === undefined) return;
  const { keepStatementMemory } = await loadEngine();
  const { said, content } = opened.statement;
  const { sheet } = opened.snapshot;
  await keepStatementMemory(pane.workbook, sheet, content, { ...said, ...more });
  await openSheetById(pane, sheet.id);
}
