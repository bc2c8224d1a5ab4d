import type { Ledger } from "../ledger.ts";
import type { Language, Localized } from "../localized.ts";
import type { Level, Problem } from "../problem.ts";
import { sentence } from "./sentence.ts";

const signs: Readonly<Record<Level, string>> = { error: "✕", warning: "▲", note: "●" };

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
  const first = (level: Level) => problems.find((problem) => problem.level === level);
  const gravest = first("error") ?? first("warning") ?? problems[0];
  if (gravest === undefined) return "✓";
  const rest = problems.length > 1 ? more[language](problems.length - 1) : "";
  return `${signs[gravest.level]} ${sentence(gravest, ledger, language)}${rest}`;
}

/** What it says of a row whose record was withdrawn. */
export const withdrawnText: Localized = { zh: "已作废", en: "Withdrawn" };
