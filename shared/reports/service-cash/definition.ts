import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** Where the money of a service is when the span of time is over. */
const states: Readonly<Record<string, Localized>> = {
  "1-in-hand": { zh: "当场收了，没交财务", en: "Collected, not handed in" },
  "2-short": { zh: "当场收了，少交", en: "Collected, handed in too little" },
  "3-handed-in": { zh: "当场收了，已交财务", en: "Collected and handed in" },
  "4-later": { zh: "后收，没到", en: "To be collected later" },
  "5-later-in": { zh: "后收，已到", en: "Collected later" },
};

/** What is to be done about the invoice, by what the row says now. */
const invoices: Readonly<Record<string, Localized>> = {
  "1-owed": { zh: "欠发票", en: "Owed" },
  "2-issued": { zh: "已开，没寄", en: "Issued, not mailed" },
  "3-done": { zh: "已寄出或不需要", en: "Mailed, or not wanted" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;
const saysInvoice = (code: string, language: Language) => invoices[code]?.[language] ?? code;

const header = (zh: string, en: string) => ({ zh, en });

/** 上门服务收款表 (E4): the fees that are collected on the spot, what of them reached finance, and the invoices owed for them. */
export const serviceCash = defineReport("service-cash", {
  title: { zh: "上门服务收款表", en: "Cash of field services" },
  purpose: {
    zh: "服务人员当场收的现金：期初手上 + 本期收 − 本期交财务 = 期末手上，轧差应为 0；后收的另列；还欠客户的发票。收款按完成日，交款按交财务日期（没填看服务凭证的交款日期），都不按财务日。",
    en: "Cash that technicians collect on the spot: in hand before + collected − handed in = in hand after, with a proof that has to be 0; what is collected later stands apart; and invoices that are still owed. By the day of the service and the day it was handed in (else the voucher’s), never by finance day.",
  },
  counts: {
    zh: "收款按服务日期，交款按交财务日期，不按财务日；发票按现在的状态",
    en: "Collected by the day of the service, handed in by that day, not by finance day; invoices as they stand now",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["month", "quarter", "half", "range", "day"], usual: "last" },
  columns: {
    state: word({ zh: "收款情况", en: "State", width: 120, says: saysState }),
    technician: text({
      zh: "服务人员",
      en: "Technician",
      blank: { zh: "(未填服务人员)", en: "(nobody)" },
    }),
    shop: shopColumn(),
    reference: text({ zh: "凭证号", en: "Voucher", width: 110 }),
    collectedOn: day({ zh: "服务日期", en: "Served" }),
    handedInOn: day({ zh: "交财务日期", en: "Handed in on" }),
    invoice: word({ zh: "发票", en: "Invoice", width: 90, says: saysInvoice }),
    count: count({ zh: "笔数", en: "Services" }),
    opening: money({ zh: "期初手上", en: "In hand before" }),
    collected: money({ zh: "当场收款", en: "Collected" }),
    handedIn: money({ zh: "交财务", en: "Handed in" }),
    closing: money({ zh: "期末手上", en: "In hand after" }),
    later: money({ zh: "后收应收", en: "To collect later" }),
    laterIn: money({ zh: "后收到账", en: "Collected later" }),
    invoiceOwed: money({ zh: "欠发票金额", en: "Invoice owed" }),
  },
  names: ["reference", "technician", "collectedOn", "closing"],
  order: ["state", "technician", "collectedOn", "reference"],
  measures: [
    { header: header("笔数", "Services"), of: ["count"], fold: "sum" },
    { header: header("期初手上", "In hand before"), of: ["opening"], fold: "sum" },
    { header: header("当场收款", "Collected"), of: ["collected"], fold: "sum" },
    { header: header("交财务", "Handed in"), of: ["handedIn"], fold: "sum" },
    { header: header("期末手上", "In hand after"), of: ["closing"], fold: "sum" },
    {
      header: header("轧差（应为 0）", "Proof, to be 0"),
      of: ["opening", "collected"],
      less: ["handedIn", "closing"],
      fold: "sum",
    },
    { header: header("后收应收", "To collect later"), of: ["later"], fold: "sum" },
    { header: header("后收到账", "Collected later"), of: ["laterIn"], fold: "sum" },
    { header: header("欠发票金额", "Invoices owed"), of: ["invoiceOwed"], fold: "sum" },
  ],
  blocks: {
    total: { title: header("合计", "Total"), by: [] },
    state: { title: header("按收款情况", "By state"), by: ["state"], measures: [0, 4, 6, 7, 8] },
    technician: { title: header("按服务人员", "By technician"), by: ["technician"] },
    shop: { title: header("按店铺", "By shop"), by: ["shop"] },
    invoice: { title: header("按发票", "By invoice"), by: ["invoice"], measures: [0, 8] },
  },
  charts: {
    technicians: {
      title: header("各人手上的现金", "Cash in hand, by technician"),
      kind: "pareto",
      block: "technician",
      measure: 4,
    },
  },
});
