import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { exchanges } from "./definition.ts";

/** What the columns of 换货登记 are for. */
export const exchangesHelp: HelpOf<typeof exchanges> = {
  registeredOn: {
    zh: "哪天登记的；当天 17:00 出换货单。",
    en: "The day of the row; the list goes out at 17:00.",
  },
  platform: usualHelp.platform,
  shop: usualHelp.shop,
  orderNo: usualHelp.orderNo,
  lineNo: usualHelp.lineNo,
  caseNo: usualHelp.caseNo,
  buyer: usualHelp.buyer,
  oldGoods: { zh: "买家退回的商品。", en: "The goods that come back." },
  oldSku: null,
  oldSpec: null,
  oldQuantity: null,
  newGoods: { zh: "换给买家的商品。", en: "The goods that go out." },
  newSku: null,
  newSpec: null,
  newQuantity: { zh: "换出几件。", en: "How many go out." },
  reason: null,
  returnCourier: null,
  returnNo: null,
  shipFirst: {
    zh: "货没退回就先发的，写明为什么。",
    en: "Why it goes out before the old goods are back.",
  },
  extraPaid: { zh: "买家补给我们的差价。", en: "What the buyer pays on top." },
  returned: { zh: "退给买家的差价。", en: "What the buyer gets back." },
  returnedBy: {
    zh: "差价怎么退；线下打款要有收款账号。",
    en: "How it is returned; an account when outside the platform.",
  },
  payee: usualHelp.payee,
  payeeName: usualHelp.payeeName,
  recipient: null,
  phone: usualHelp.phone,
  address: null,
  fetchedBy: {
    zh: "财务谁去拿的货；财务在「换货拿货单」里答，不用填。",
    en: "Who of finance fetched the goods, as said on the list of exchanges.",
  },
  fetchedAt: null,
  signedBy: {
    zh: "哪位主管签的名，签了才能发；在「换货拿货单」里签，不用填。",
    en: "The supervisor who signed, on the list of exchanges; nothing ships before.",
  },
  signedAt: null,
  courier: null,
  shipNo: { zh: "换出的快递单号。", en: "The tracking number of what goes out." },
  shippedAt: null,
  blueSlipNo: {
    zh: "换货单的蓝联号，发了就要有。",
    en: "The number of the blue copy, for all that shipped.",
  },
  status: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
