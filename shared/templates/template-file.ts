import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";

/** The page that lists the templates to download. */
export const TEMPLATES_PAGE = "templates.html";

/** Where the template of a ledger is served, from the server's root. */
export function templatePath({ id }: Pick<Ledger, "id">, language: Language): string {
  return `templates/${id}.${language}.xlsx`;
}

/** The name of the file on a person's computer. */
export function templateFileName({ title }: Pick<Ledger, "title">, language: Language): string {
  return `${title[language].replaceAll("/", "-")}.xlsx`;
}
