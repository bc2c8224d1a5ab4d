import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { courierClaims } from "./definition.ts";

/** What the columns of 快递丢件/破损理赔 are for. */
export const courierClaimsHelp: HelpOf<typeof courierClaims> = {
  registeredOn: { zh: "哪天发现的。", en: "When it was found out." },
  courier: { zh: "向哪家快递要赔。", en: "The courier that is to pay." },
  trackingNo: { zh: "出问题的快递单号。", en: "The parcel’s tracking number." },
  direction: { zh: "我们发出的，还是买家退回的。", en: "Ours to the buyer, or the buyer’s to us." },
  orderNo: usualHelp.orderNo,
  platform: usualHelp.platform,
  shop: usualHelp.shop,
  buyer: usualHelp.buyer,
  kind: null,
  description: null,
  picture: usualHelp.picture,
  goodsValue: { zh: "包裹里的货值多少。", en: "What the goods were worth." },
  freight: null,
  insured: null,
  claimed: { zh: "向快递要多少。", en: "What we ask of the courier." },
  submittedOn: {
    zh: "报告哪天交给快递的；7 天没答复就提醒。",
    en: "When the courier got it; flagged after 7 days without an answer.",
  },
  receiver: { zh: "快递那边谁收的。", en: "Who took it there." },
  courierCaseNo: null,
  promisedOn: { zh: "快递说哪天答复。", en: "When the courier means to answer." },
  status: null,
  answeredOn: null,
  recognised: { zh: "快递认多少，不超过申报。", en: "What the courier grants, within the claim." },
  settledIn: {
    zh: "算在哪个月的账单里，如 2026-11。",
    en: "The month’s bill it is in, such as 2026-11.",
  },
  received: { zh: "实际到账多少。", en: "What came in." },
  receivedOn: null,
  receivedBy: null,
  customerPaid: { zh: "已经赔给客户多少。", en: "What the customer was paid already." },
  found: { zh: "赔了以后又找到了。", en: "It turned up after all." },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
