import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { afterSales } from "./definition.ts";

/** What the columns of 售后登记表 are for. */
export const afterSalesHelp: HelpOf<typeof afterSales> = {
  registeredOn: {
    zh: "哪天登记的；逾期从这天算。",
    en: "The day of the row; deadlines count from it.",
  },
  shift: { zh: "哪个班登记的。", en: "The shift that registered it." },
  platform: usualHelp.platform,
  shop: usualHelp.shop,
  orderNo: usualHelp.orderNo,
  lineNo: usualHelp.lineNo,
  caseNo: usualHelp.caseNo,
  buyer: usualHelp.buyer,
  goods: usualHelp.goods,
  sku: usualHelp.sku,
  quantity: usualHelp.quantity,
  shipped: { zh: "申请时货到哪一步了。", en: "Where the goods were when it was asked for." },
  signedOn: {
    zh: "买家哪天签收的；七天无理由从这天算。",
    en: "When the buyer got it; seven days count from it.",
  },
  kind: {
    zh: "这一行办的是哪种售后。一单退两次写两行。",
    en: "What is done. Two refunds of one order are two rows.",
  },
  reason: { zh: "买家为什么要售后。", en: "Why the buyer asks." },
  liable: usualHelp.liable,
  paid: { zh: "买家实付多少，退款不能比它多。", en: "What the buyer paid; no refund is higher." },
  postage: {
    zh: "要打给买家的邮费，没发货的不填。",
    en: "Postage owed to the buyer; none when nothing was shipped.",
  },
  postagePath: {
    zh: "平台退给买家的填平台退款，财务只核对；空着就由财务打款。",
    en: "By the platform: finance only checks it; blank: finance pays.",
  },
  refund: { zh: "退给买家的货款。", en: "The money back for the goods." },
  refundPath: {
    zh: "平台原路退的财务只核对，线下打款财务要付。",
    en: "What the platform refunds is only checked; the rest finance pays.",
  },
  compensation: {
    zh: "另外赔给买家的，要有责任方和原因。",
    en: "Paid on top; needs who is liable and why.",
  },
  compensationPath: {
    zh: "平台赔给买家的填平台退款，财务只核对；空着就由财务打款。",
    en: "By the platform: finance only checks it; blank: finance pays.",
  },
  adjustment: {
    zh: "冲销或补差，要在备注里写明白。",
    en: "A reversal or a difference; the note says why.",
  },
  payee: usualHelp.payee,
  payeeName: usualHelp.payeeName,
  courier: { zh: "买家寄回用的快递。", en: "The courier of the parcel that comes back." },
  returnNo: { zh: "寄回的快递单号。", en: "Its tracking number." },
  status: {
    zh: "办到哪一步了；待客户、待退回时不算逾期。",
    en: "How far it is; while others are awaited it is not overdue.",
  },
  finishedOn: { zh: "哪天办完的，填上就不再逾期。", en: "When it was done; ends the deadline." },
  quality: { zh: "是不是质量问题。", en: "Whether the goods were at fault." },
  disputed: { zh: "平台小二介入了没有。", en: "Whether the platform has stepped in." },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
