import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { templatePath } from "../../../shared/templates/template-file.ts";
import { templateFile } from "./template-workbook.ts";

const languages = ["zh", "en"] as const;

/**
 * Writes the template of every ledger in both languages below a folder.
 *
 * @returns how many files it wrote
 */
export function writeTemplates(folder: string): number {
  for (const ledger of ledgers) {
    for (const language of languages) {
      const file = join(folder, templatePath(ledger, language));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, templateFile(ledger, language));
    }
  }
  return ledgers.length * languages.length;
}
