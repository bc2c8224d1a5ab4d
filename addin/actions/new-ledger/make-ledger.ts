import { paneWords } from "../../state/pane-words.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { newLedger } from "../../engine/new-ledger/new-ledger.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { openActiveSheet, openSheetId } from "../sheet/open-sheet.ts";
import { announce } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import type { Pane } from "../../state/pane.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/** Makes a sheet for a ledger and goes there; a sample is checked at once, to be looked at. */
export async function makeLedger(pane: Pane, ledger: Ledger, sample: boolean): Promise<void> {
  const made = await newLedger(pane.workbook, ledger, await environmentOf(pane), { sample });
  goTo(pane, { ...SHEET_AT_HAND, tab: "problems" });
  await openActiveSheet(pane);
  if (sample && openSheetId(pane) === made.id) await validateSheet(pane, "asked");
  announce(pane, paneWords(pane.store.get().language).newLedger.made(made.name));
}
