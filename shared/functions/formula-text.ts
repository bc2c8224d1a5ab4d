import type { Ask } from "../api/figures.ts";
import type { Language } from "../localized.ts";
import { functionWords } from "../messages/function-words.ts";

/** What an ask is as a formula: `=TAIZHANG.入账金额("2026-11","退款")`; what is left out at the end is left out. */
export function formulaText({ function: name, arguments: given }: Ask, language: Language): string {
  const last = given.findLastIndex((one) => one !== null);
  const written = given.slice(0, last + 1).map((one) => {
    if (typeof one === "string") return `"${one.replaceAll('"', '""')}"`;
    return one === null ? "" : String(one).toUpperCase();
  });
  return `=TAIZHANG.${functionWords[name].name[language]}(${written.join(",")})`;
}
