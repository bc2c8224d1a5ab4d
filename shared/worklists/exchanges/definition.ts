import { choice } from "../../columns/choice.ts";
import { optional } from "../../columns/optional.ts";
import { exchanges as ledger } from "../../ledgers/exchanges/definition.ts";
import { askedOf, defineWorklist, shown, waiting } from "../worklist.ts";
import { exchangeStep } from "./exchange-step.ts";

/** 换货拿货单: the exchanges of a day's list, which finance fetches and a supervisor signs for before they go out. */
export const exchangeList = defineWorklist("exchange-list", {
  title: { zh: "换货拿货单", en: "Exchanges to fetch and sign" },
  purpose: {
    zh: "一行是 17:00 前登记、还没拿货或没签名的换货：财务填已拿货，主管签名后才能发出。",
    en: "A line is an exchange of the list of 17:00: finance fetches it, and a supervisor signs before it goes out.",
  },
  sheetName: { zh: "换货拿货单", en: "Exchanges to fetch" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["finance", "supervisor"],
  byDay: true,

  // The day of the list is the finance day on which the exchange came, by its own hour.
  waiting: waiting(ledger, { since: null, open: (row) => exchangeStep(row) !== null }),
  quantities: { by: ["newSku", "newGoods", "newSpec"], sum: "newQuantity" },

  columns: {
    step: optional(choice(["待拿货", "待签名"], { zh: "到哪一步", en: "Step" })),
    ...shown(
      ledger,
      "newSku",
      "newGoods",
      "newSpec",
      "newQuantity",
      "shop",
      "orderNo",
      "registeredOn",
      "oldGoods",
      "oldSpec",
      "reason",
      "returnNo",
      "shipFirst",
      "extraPaid",
      "returned",
      "fetchedBy",
      "fetchedAt",
      "signedBy",
      "signedAt",
      "handler",
      "note",
    ),
  },

  // Who and when is who is signed in, and now: nobody types it.
  asks: {
    fetched: askedOf(
      ["finance"],
      optional(choice({ 已拿货: ["拿货", "是"] }, { zh: "财务拿货确认", en: "Fetched now" })),
    ),
    signed: askedOf(
      ["supervisor"],
      optional(choice({ 签名: ["签", "已签名", "是"] }, { zh: "主管签名确认", en: "Signed now" })),
    ),
  },

  rules: [],

  english: {
    step: { 待拿货: "To be fetched", 待签名: "To be signed" },
    fetched: { 已拿货: "Fetched" },
    signed: { 签名: "Signed" },
  },

  reasons: {
    unfetched: {
      zh: "财务还没拿货，拿了货再签名。",
      en: "Finance has not fetched it yet: sign once it is fetched.",
    },
    done: { zh: "这一步已经有人办过了。", en: "Somebody has done that before." },
    gone: { zh: "这单换货已经发出或取消了。", en: "This exchange went out, or was cancelled." },
  },
});
