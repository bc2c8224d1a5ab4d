import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { returnedParcels } from "./definition.ts";

/** What the columns of 退回件登记 are for. */
export const returnedParcelsHelp: HelpOf<typeof returnedParcels> = {
  openedOn: {
    zh: "哪天拆的件；退款期限从这天算。",
    en: "When it was opened; the refund is due from then.",
  },
  opener: { zh: "谁拆的。", en: "Who opened it." },
  platform: usualHelp.platform,
  shop: usualHelp.shop,
  courier: { zh: "面单上的快递。", en: "The courier on the label." },
  returnNo: {
    zh: "面单上的单号，一个包裹只登一次。",
    en: "The number on the label, once for each parcel.",
  },
  arrivedOn: {
    zh: "快递哪天送到的；之后 1 天内拆。",
    en: "When the courier delivered it; to be opened within a day.",
  },
  orderNo: usualHelp.orderNo,
  caseNo: usualHelp.caseNo,
  buyer: usualHelp.buyer,
  sender: { zh: "面单上的寄件人。", en: "The sender on the label." },
  phone: usualHelp.phone,
  goods: usualHelp.goods,
  sku: usualHelp.sku,
  quantity: { zh: "包裹里有几件。", en: "How many pieces are in it." },
  shipped: { zh: "当时发出去几件。", en: "How many were sent out." },
  claimed: null,
  good: { zh: "能再卖的几件。", en: "How many can be sold again." },
  defective: {
    zh: "不能再卖的几件。正品加次品不超过数量。",
    en: "How many can’t; together no more than came.",
  },
  defect: { zh: "次品坏在哪。", en: "What is wrong with them." },
  condition: null,
  worn: null,
  quality: null,
  ownerless: { zh: "找不到是谁寄来的。", en: "Nobody knows who sent it." },
  slip: { zh: "里面有没有买家的小纸条。", en: "Whether the buyer put a note inside." },
  slipText: { zh: "有纸条就照抄。", en: "What it says, word for word." },
  request: { zh: "买家要怎么办。", en: "What the buyer wants." },
  reason: null,
  noted: {
    zh: "退货的，旺旺上备注了没有。",
    en: "For a return: whether it was noted for the buyer.",
  },
  result: { zh: "最后怎么办的。", en: "What was done in the end." },
  stocked: null,
  backOffice: {
    zh: "售前在平台后台处理好没有；在「退件交接」里填最省事。",
    en: "Whether pre-sales dealt with it in the back office; easiest in the list of returns.",
  },
  backOfficeBy: null,
  finishedOn: { zh: "哪天办完的，填上就不再逾期。", en: "When it was done; ends the deadline." },
  note: usualHelp.note,
};
