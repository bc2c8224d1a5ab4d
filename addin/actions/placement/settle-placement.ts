import type * as Engine from "../../engine/index.ts";
import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { runJob } from "../../state/run-job.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { sharePlacement } from "./share-placement.ts";

interface Settling {
  /** What is said once it is kept. */
  readonly kept: string;
  /** Whether it holds for every sheet with these headings. */
  readonly forAll: boolean | ((engine: typeof Engine, openLedger: OpenLedger) => boolean);
}

/**
 * Takes an answer about how the open sheet is read, says that it is kept, and checks the sheet by it. One
 * that holds for every sheet with these headings is kept for everybody.
 */
export async function settlePlacement(
  pane: Pane,
  answer: (
    engine: typeof Engine,
    openLedger: OpenLedger,
    lists: Settings["lists"],
  ) => Promise<OpenLedger>,
  { kept, forAll }: Settling,
): Promise<void> {
  const before = pane.store.get().sheet.value;
  if (before?.kind !== "ledger") return;
  const engine = await loadEngine();
  const { settings } = await environmentOf(pane);
  const opened = await runJob(pane, "sheet", async () => {
    const openLedger = await answer(engine, before.openLedger, settings.lists);
    return { ok: true, value: { kind: "ledger", openLedger } };
  });
  if (opened === null) return;
  announce(pane, kept);
  if (opened.kind === "ledger") {
    const { openLedger } = opened;
    const isForAll = typeof forAll === "boolean" ? forAll : forAll(engine, openLedger);
    if (isForAll) perform(pane, sharePlacement(pane, openLedger));
  }
  await validateSheet(pane, "quietly");
}
