import type { Localized } from "../localized.ts";

/** What one row of each ledger is, by the ledger's id. */
export const ledgerPurpose: Readonly<Record<string, Localized>> = {
  "after-sales": {
    zh: "一行是一次退款、退货、换货、补发或补偿。",
    en: "A row is a refund, return, exchange, resend or compensation.",
  },
  "returned-parcels": {
    zh: "一行是一个拆开的退回件。",
    en: "A row is a returned parcel that was opened.",
  },
  exchanges: {
    zh: "一行是一次换货：退回什么，换出什么。",
    en: "A row is an exchange: what comes back, what goes out.",
  },
  "blue-slips": {
    zh: "一行是一张换货单的蓝联。",
    en: "A row is the blue copy of an exchange slip.",
  },
  "quality-issues": {
    zh: "一行是一个质量问题，连同原因和改善。",
    en: "A row is a defect, its cause and what was done against it.",
  },
  "platform-disputes": {
    zh: "一行是一次平台介入的纠纷。",
    en: "A row is a dispute that the platform decides.",
  },
  "invoice-requests": {
    zh: "一行是客户要的一张发票。",
    en: "A row is an invoice that a customer asked for.",
  },
  "courier-claims": {
    zh: "一行是向快递要的一笔赔偿。",
    en: "A row is a claim against a courier.",
  },
  complaints: {
    zh: "一行是一个投诉，从接到一直到关闭。",
    en: "A row is a complaint, from reception to its end.",
  },
  "follow-up-visits": {
    zh: "一行是一次该做或做了的回访。",
    en: "A row is a follow-up that is due or was made.",
  },
  "service-log": {
    zh: "一行是一次上门服务。",
    en: "A row is a service order in the field.",
  },
  "property-reports": {
    zh: "一行是一次报修或报事。",
    en: "A row is a report of something to be repaired.",
  },
  "rewards-and-fines": {
    zh: "一行是对一个人的一次奖或罚，只记录。",
    en: "A row is one person's reward or fine, recorded only.",
  },
};
