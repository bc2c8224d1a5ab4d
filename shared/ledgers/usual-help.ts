import type { Localized } from "../localized.ts";

/** What columns are for that mean the same in nearly every ledger. */
export const usualHelp = {
  shop: { zh: "哪家店铺的单。", en: "The shop that sold it." },
  platform: { zh: "在哪个平台下的单。", en: "The platform of the order." },
  orderNo: { zh: "平台的订单号。", en: "The platform’s order number." },
  lineNo: {
    zh: "一单里的哪一件，平台的子订单号；几件分开登时用它分清。",
    en: "Which line of the order, by the platform’s number: it tells several goods apart.",
  },
  caseNo: { zh: "平台的售后或退款编号。", en: "The platform’s number of the case." },
  buyer: { zh: "买家的旺旺或昵称。", en: "The buyer’s name on the platform." },
  goods: { zh: "哪件商品。", en: "Which goods." },
  sku: { zh: "商家编码，一行一个。", en: "The SKU, one to a row." },
  quantity: { zh: "几件。", en: "How many pieces." },
  handler: { zh: "谁登记的。", en: "Who wrote the row." },
  note: {
    zh: "别的要说的话。不要写身份证号和银行卡号。",
    en: "Anything else. No identity card or bank card numbers.",
  },
  payee: { zh: "线下打款打到哪个账号。", en: "The account to pay into, outside the platform." },
  payeeName: {
    zh: "账号的实名，财务打款要核对。",
    en: "The account’s real name; finance checks it.",
  },
  liable: { zh: "这笔算谁的责任。", en: "Who has to answer for it." },
  phone: { zh: "怎么联系到人。", en: "How to reach the person." },
  serialNo: { zh: "机身上的序列号。", en: "The serial number on the goods." },
  batchNo: { zh: "生产或开票的批次。", en: "The batch." },
  picture: { zh: "图片的链接或存放处。", en: "A link to the picture, or where it is kept." },
  month: { zh: "属于哪个月，如 2026-11。", en: "The month it belongs to, such as 2026-11." },
} as const satisfies Readonly<Record<string, Localized>>;
