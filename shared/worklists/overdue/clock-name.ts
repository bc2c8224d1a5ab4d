import { ledgerById } from "../../ledgers/index.ts";
import type { Localized } from "../../localized.ts";

/** The value of the filter of deadlines for one of a ledger. */
export const clockValue = (ledger: string, rule: string): string => `${ledger}/${rule}`;

/** What people call a deadline of a ledger. */
export const clockName = (ledger: string, rule: string): Localized =>
  ledgerById(ledger)?.deadlines[rule]?.title ?? { zh: rule, en: rule };

/** What people call a deadline, with its ledger, by its value in the filter. */
export function clockNamed(value: string): Localized | undefined {
  const [ledger = "", rule = ""] = value.split("/");
  const known = ledgerById(ledger);
  if (known === undefined) return undefined;
  const { zh, en } = clockName(ledger, rule);
  return { zh: `${known.title.zh} · ${zh}`, en: `${known.title.en} · ${en}` };
}
