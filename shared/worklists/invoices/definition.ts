import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { invoiceRequests } from "../../ledgers/invoice-requests/definition.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { notBefore } from "../../rules/not-before.ts";
import { notToCome } from "../../rules/not-to-come.ts";
import { FAULT_NAMES, sentBack } from "../faults.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";
import { invoiceTask } from "./invoice-task.ts";

/** 待开票: what finance has to invoice, or to reverse, the oldest request first. */
export const invoices = defineWorklist("invoices", {
  title: { zh: "待开票", en: "Invoices to issue" },
  purpose: {
    zh: "一行是一张要开、要冲的发票：开好后填号码和日期。",
    en: "A line is an invoice to issue or to reverse: fill in its number and day once it is done.",
  },
  sheetName: { zh: "待开票", en: "Invoices to issue" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["finance"],
  // She types them into the tax office's form.
  whole: ["finance"],

  waiting: waiting(invoiceRequests, {
    since: "requestedOn",
    open: (row) => invoiceTask(row) !== null,
  }),

  columns: {
    task: optional(choice(["开票", "开红票", "红冲"], { zh: "要办", en: "To do" })),
    ...shown(
      invoiceRequests,
      "requestedOn",
      "route",
      "shop",
      "orderNo",
      "titleKind",
      "title",
      "taxNo",
      "kind",
      "amount",
      "item",
      "model",
      "quantity",
      "taxRate",
      "address",
      "companyPhone",
      "bank",
      "bankAccount",
      "email",
      "blueNo",
      "handler",
      "note",
    ),
  },

  asks: {
    outcome: choice(
      { 已开: ["开好", "已开票"], 已红冲: ["红冲", "冲红"], 退回客服: ["退回"] },
      { zh: "办理结果", en: "Outcome" },
    ),
    number: optional(
      identifier({
        zh: "发票号码",
        en: "Invoice no.",
        aliases: ["发票号", "数电发票号码"],
        likely: /^(\d{8}|\d{20})$/,
      }),
    ),
    doneOn: optional(date({ zh: "开票日期", en: "Issued on", aliases: ["红冲日期"] })),
    ...sentBack,
  },

  rules: [
    needs({ when: "outcome", is: ["已开", "已红冲"] }, ["number", "doneOn"], "error"),
    needs({ when: "outcome", is: "退回客服" }, ["fault"], "error"),
    blankWhen({ when: "outcome", is: "退回客服" }, ["number", "doneOn"]),
    notBefore("doneOn", "requestedOn"),
    notToCome("doneOn"),
  ],

  english: {
    task: {
      开票: "Issue an invoice",
      开红票: "Issue a red-letter invoice",
      红冲: "Reverse an invoice",
    },
    route: { 批量开票: "Usual request", 发票问题: "Invoice problem" },
    titleKind: { 个人: "Person", 企业: "Company" },
    kind: {
      // As the State Taxation Administration's English has them.
      普票: "General VAT invoice",
      专票: "Special VAT invoice",
      数电普票: "Fully digitalized general VAT invoice",
      数电专票: "Fully digitalized special VAT invoice",
      电子普票: "Electronic general VAT invoice",
      纸质普票: "Paper general VAT invoice",
      纸质专票: "Paper special VAT invoice",
    },
    outcome: { 已开: "Issued", 已红冲: "Reversed", 退回客服: "Back to the clerk" },
    fault: FAULT_NAMES,
  },

  reasons: {
    task: {
      zh: "这一行要办的不是这件事。",
      en: "That is not what this line asks for.",
    },
  },
});
