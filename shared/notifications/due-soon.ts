import { defineEvent } from "./event.ts";
import { ledgerTitle } from "./overdue.ts";

export const dueSoon = defineEvent("due-soon", {
  title: { zh: "快到期", en: "Due soon" },
  hint: {
    zh: "到下一个工作日结束前到期的有几行、涉及多少钱，按台账分开",
    en: "How many rows fall due by the end of the next working day, and their money, by ledger",
  },
  happened: false,
  amounts: { zh: "涉及", en: "at risk" },
  partName: ledgerTitle,
});
