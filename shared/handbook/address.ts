import type { Language } from "../localized.ts";
import type { ProblemCode } from "../problem.ts";

/** Where a ledger's page lies on the server, at what is said of a code when one is given. */
export function handbookAddress(ledger: string, language: Language, code?: ProblemCode): string {
  const page = `/handbook/${language}/${ledger}.html`;
  return code === undefined ? page : `${page}#${code}`;
}

/** The page that lists all ledgers. */
export function handbookIndex(language: Language): string {
  return `/handbook/${language}/index.html`;
}

/** The page on the functions that people's own formulas call. */
export function handbookFormulas(language: Language): string {
  return `/handbook/${language}/formulas.html`;
}

/** The page on taking data out. */
export function handbookDataOut(language: Language): string {
  return `/handbook/${language}/data-out.html`;
}
