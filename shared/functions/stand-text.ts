import type { Stand } from "../api/figures.ts";
import { ledgerById } from "../ledgers/index.ts";
import type { Language } from "../localized.ts";

/** How an order stands, ledger by ledger: `售后登记表：处理中；蓝单登记表：月底交财务`. */
export function standText(stands: readonly Stand[], language: Language): string {
  const isChinese = language === "zh";
  return stands
    .map(({ ledger: id, status, awaits }) => {
      const ledger = ledgerById(id);
      const awaited = awaits === null ? undefined : ledger?.deadlines[awaits]?.title[language];
      const word = status ?? awaited ?? (isChinese ? "已登记" : "Registered");
      return `${ledger?.title[language] ?? id}${isChinese ? "：" : ": "}${word}`;
    })
    .join(isChinese ? "；" : "; ");
}
