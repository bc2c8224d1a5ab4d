import type { Language, Localized } from "../../localized.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** How a voucher and the service behind it stand to each other, what is wrong first. */
const states: Readonly<Record<string, Localized>> = {
  "no-log": { zh: "有凭证没登记", en: "Voucher without a service" },
  "no-voucher": { zh: "有登记没凭证", en: "Service without a voucher" },
  gap: { zh: "断号", en: "Numbers missing" },
  fee: { zh: "金额不符", en: "Amounts differ" },
  "no-cash": { zh: "现金没交", en: "Cash not handed in" },
  cash: { zh: "交款与凭证不符", en: "Cash differs from the voucher" },
  void: { zh: "作废", en: "Void" },
  matched: { zh: "相符", en: "Agrees" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

/** 服务凭证核对: service log against vouchers both ways, numbers that are missing, and cash against vouchers. */
export const voucherCheck = defineReport("voucher-check", {
  title: { zh: "服务凭证核对", en: "Vouchers of services" },
  purpose: {
    zh: "服务登记簿和服务凭证两头核对：缺登记、缺凭证、断号、金额不符、现金没交或交得不对。",
    en: "The service log held against the vouchers both ways: what lacks the other, numbers that are missing, amounts that differ, cash that was not handed in, or not as much.",
  },
  sees: "signed-in",
  parameters: { periods: ["day", "month", "quarter", "range"], usual: "today" },
  columns: {
    state: word({ zh: "核对", en: "Result", width: 110, says: saysState }),
    reference: text({ zh: "凭证号", en: "Voucher no.", width: 130 }),
    day: day({ zh: "日期", en: "Day" }),
    ledger: word({ zh: "来自", en: "From", width: 100, says: ledgerTitle }),
    shop: shopColumn(),
    technician: text({
      zh: "服务人员",
      en: "Technician",
      blank: { zh: "(未填服务人员)", en: "(nobody)" },
    }),
    count: count({ zh: "张数", en: "Vouchers" }),
    used: count({ zh: "使用", en: "Used" }),
    agrees: count({ zh: "相符", en: "Agree" }),
    logFee: money({ zh: "登记收费", en: "By the log" }),
    voucherFee: money({ zh: "凭证金额", en: "By the voucher" }),
    cash: money({ zh: "交款", en: "Handed in" }),
  },
  names: ["reference", "technician", "day", "voucherFee"],
  order: ["state", "day", "reference"],
  measures: [
    { header: { zh: "张数", en: "Vouchers" }, of: ["count"], fold: "sum" },
    {
      header: { zh: "相符率", en: "Agree, of those used" },
      of: ["agrees"],
      over: ["used"],
      fold: "rate",
    },
    { header: { zh: "登记收费", en: "By the log" }, of: ["logFee"], fold: "sum" },
    { header: { zh: "凭证金额", en: "By the voucher" }, of: ["voucherFee"], fold: "sum" },
    { header: { zh: "交款", en: "Handed in" }, of: ["cash"], fold: "sum" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    state: {
      title: { zh: "按核对结果", en: "By result" },
      by: ["state"],
      always: Object.keys(states).map((state) => [state]),
    },
    technician: { title: { zh: "按服务人员", en: "By technician" }, by: ["technician", "state"] },
  },
  charts: {
    states: {
      title: { zh: "核对结果", en: "Vouchers by result" },
      kind: "column",
      block: "state",
      measure: 0,
    },
  },
});
