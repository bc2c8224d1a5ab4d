import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { templateFileName, templatePath } from "../../../shared/templates/template-file.ts";

/** The list of templates to download, as HTML. Ledgers' titles hold no markup. */
export function templateLinks(language: Language): string {
  const items = ledgers.map((ledger) => {
    const name = templateFileName(ledger, language);
    const href = templatePath(ledger, language);
    return `<li><a href="${href}" download="${name}">${ledger.title[language]}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}
