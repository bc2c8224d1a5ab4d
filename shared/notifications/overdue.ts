import { ledgerById } from "../ledgers/index.ts";
import { defineEvent } from "./event.ts";

/** What an id of a ledger says to a person. */
export const ledgerTitle = (id: string, language: "zh" | "en"): string =>
  ledgerById(id)?.title[language] ?? id;

export const overdue = defineEvent("overdue", {
  title: { zh: "逾期", en: "Overdue" },
  hint: {
    zh: "现在逾期的有几行、涉及多少钱，按台账分开",
    en: "How many rows are overdue now, and the money at risk, by ledger",
  },
  happened: false,
  amounts: { zh: "涉及", en: "at risk" },
  partName: ledgerTitle,
});
