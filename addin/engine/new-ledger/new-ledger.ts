import type { Ledger } from "../../../shared/ledger.ts";
import { ledgerTemplate } from "../../../shared/templates/ledger-template.ts";
import { sampleCells } from "../../../shared/templates/sample-rows.ts";
import { type Environment, localNow } from "../environment.ts";
import { rememberSamples } from "./sample-memory.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";

/** Makes a sheet for a ledger in the workbook, with sample rows when `sample` says so, and shows it. */
export async function newLedger(
  workbook: Workbook,
  ledger: Ledger,
  env: Environment,
  { sample }: { readonly sample: boolean },
): Promise<SheetRef> {
  const rows = sample ? sampleCells(ledger, dayOfMoment(localNow(env))) : [];
  // Remembered first: a sample that was put in and is not remembered could not be taken out again.
  if (sample) await rememberSamples(workbook, ledger, rows);
  return workbook.addLedgerSheet({
    template: ledgerTemplate(ledger, env.language),
    language: env.language,
    lists: env.settings.lists,
    rows,
  });
}
