import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  handbookAddress,
  handbookDataOut,
  handbookFormulas,
  handbookIndex,
} from "../../shared/handbook/address.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Language } from "../../shared/localized.ts";
import { functionsPage } from "./functions-page.ts";
import { dataOutPage } from "./data-out-page.ts";
import { indexPage } from "./index-page.ts";
import { ledgerPage } from "./ledger-page.ts";

const languages: readonly Language[] = ["zh", "en"];

/** Writes the handbook into a build: a page for each ledger, one on formulas, one on taking data out and one that leads to them, in both languages. */
export async function writeHandbook(outDir: string): Promise<void> {
  for (const language of languages) {
    keep(outDir, handbookIndex(language), await indexPage(language));
    keep(outDir, handbookFormulas(language), await functionsPage(language));
    keep(outDir, handbookDataOut(language), await dataOutPage(language));
    for (const ledger of ledgers) {
      keep(outDir, handbookAddress(ledger.id, language), await ledgerPage(ledger, language));
    }
  }
  copyFileSync(join(import.meta.dirname, "handbook.css"), join(outDir, "handbook/handbook.css"));
}

function keep(outDir: string, address: string, page: string): void {
  const file = join(outDir, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
}
