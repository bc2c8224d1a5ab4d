import type { RememberedReport } from "../../engine/sheet/remembered-report.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";

/** The report that was pulled into the sheet in front; undefined where another sheet is. */
export async function reportInFront(pane: Pane): Promise<RememberedReport | undefined> {
  const front = (await pane.workbook.listSheets()).find(({ active }) => active);
  if (front === undefined) return undefined;
  const { reportIn } = await loadEngine();
  const report = await reportIn(pane.workbook, front);
  // One of a workbook that was opened again is known by its name.
  return report && { ...report, sheet: front };
}
