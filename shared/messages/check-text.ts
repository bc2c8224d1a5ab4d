import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import type { Problem } from "../problem.ts";
import { sentence } from "./sentence.ts";

const more = {
  zh: (count: number) => `（还有 ${count} 个）`,
  en: (count: number) => ` (${count} more)`,
};

/** What the check column says of a row: `✓`, or its gravest problem in a sentence and how many more there are. */
export function checkText(
  problems: readonly Problem[],
  ledger: Ledger,
  language: Language,
): string {
  const gravest = problems.find((problem) => problem.level === "error") ?? problems[0];
  if (gravest === undefined) return "✓";
  const sign = gravest.level === "error" ? "✕" : "▲";
  const rest = problems.length > 1 ? more[language](problems.length - 1) : "";
  return `${sign} ${sentence(gravest, ledger, language)}${rest}`;
}
